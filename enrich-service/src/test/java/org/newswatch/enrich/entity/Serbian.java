package org.newswatch.enrich.entity;

import java.util.Map;

/** Serbian names in the other script, and as they are typed on a foreign keyboard. */
final class Serbian {

    private static final String LATIN = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";
    private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";
    private static final Map<String, String> DIGRAPHS =
            Map.of("lj", "љ", "nj", "њ", "dž", "џ", "Lj", "Љ", "Nj", "Њ", "Dž", "Џ", "LJ", "Љ", "NJ", "Њ");

    private Serbian() {}

    static String cyrillic(String latin) {
        var text = latin;
        for (var digraph : DIGRAPHS.entrySet()) {
            text = text.replace(digraph.getKey(), digraph.getValue());
        }
        return translate(text, LATIN, CYRILLIC);
    }

    static String bald(String latin) {
        return translate(latin.replace("đ", "dj").replace("Đ", "Dj"), "čćšžČĆŠŽ", "ccszCCSZ");
    }

    private static String translate(String text, String from, String to) {
        var translated = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            if (at >= 0) {
                translated.setCharAt(i, to.charAt(at));
            }
        }
        return translated.toString();
    }
}
