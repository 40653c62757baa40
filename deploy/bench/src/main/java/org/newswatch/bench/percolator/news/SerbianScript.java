package org.newswatch.bench.percolator.news;

/** Serbian Latin in Cyrillic; everything else stays as it is. */
final class SerbianScript {

    private static final String LATIN = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";
    private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";

    private SerbianScript() {}

    static String cyrillic(String latin) {
        var cyrillic = new StringBuilder(latin.length());
        for (var letter : latin.replace("lj", "љ")
                .replace("nj", "њ")
                .replace("Lj", "Љ")
                .replace("Nj", "Њ")
                .toCharArray()) {
            int at = LATIN.indexOf(letter);
            cyrillic.append(at < 0 ? letter : CYRILLIC.charAt(at));
        }
        return cyrillic.toString();
    }
}
