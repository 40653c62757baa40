package org.newswatch.bench.percolator.news;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What the words of a language are put together from. No two languages begin a word alike, in any script or spelling that the
 * percolator knows: so no query meets a text of another language, and every contender must find the same.
 *
 * @param everywhere real words that are in nearly every text, the most frequent first
 * @param paradigms the endings that a lemma takes; the first is the form in a dictionary
 */
record Sounds(
        List<String> everywhere,
        List<String> beginnings,
        List<String> vowels,
        List<String> middles,
        List<String> ends,
        List<List<String>> paradigms) {

    static final Sounds ENGLISH = new Sounds(
            words(
                    "the of to and a in that is was for on with he it as at his by be from are this have had not but they she"
                            + " which you one we all were her would there their will when who him been has more if no out do so can"),
            words("bl ch fl fr pl sh th thr w wh sw tw qu f h j str sp"),
            words("a e i o u ai ea oo ou"),
            words("b d f g k l m n p r s t v nd st rt mp ll nt rd"),
            words("n r l t nd ck m sh st p d rn"),
            List.of(List.of("", "s"), List.of("", "s", "ed", "ing"), List.of("")));

    static final Sounds SERBIAN = new Sounds(
            words(
                    "je i u da se na za su od sa o koji iz kao će to ne bi a do ili što po koje nije samo koja ali biti rekao"
                            + " oko ova ovo taj pre posle još već kada gde kako jer sve svoj bio bila bilo ima nema može treba prema"),
            words("b br v d dr g gr k kr l m n p pr r t tr s st"),
            words("a e i o u"),
            words("b v g d ž z k l m n p r s t ć č š nj lj st vr sk tk"),
            words("n r l k t v s m c č š ć d"),
            List.of(
                    List.of("", "a", "u", "om", "i", "ima"),
                    List.of("a", "e", "i", "u", "om"),
                    List.of("i", "a", "o", "og", "im"),
                    List.of("", "a", "u")));

    static final Sounds RUSSIAN = new Sounds(
            words(
                    "в и на не что с по для как это от из за к о его но до также так был при или был она они все уже мы"
                            + " только после если было были может чтобы где когда еще том этом без под над между через во со ко об"),
            words("вс вз вл вр вн ск см сн зв зд зн зл хл хр кл кн мн мр гл гн гд пс пт дв"),
            words("а е и о у а о е и я ы"),
            words("б в г д ж з к л м н п р с т ч ш ст вр ск тк нн"),
            words("н р л к т в с м ц ч ш д"),
            List.of(
                    List.of("", "а", "у", "ом", "е", "ы", "ов"),
                    List.of("а", "ы", "е", "у", "ой"),
                    List.of("ый", "ая", "ого", "ому", "ые"),
                    List.of("", "а", "у")));

    /** A lemma without its ending: two to four syllables. */
    String stem(RandomGenerator random) {
        var stem = new StringBuilder(one(beginnings, random)).append(one(vowels, random));
        int more = 1 + (int) (random.nextDouble() * random.nextDouble() * 3);
        for (int syllable = 0; syllable < more; syllable++) {
            stem.append(one(middles, random)).append(one(vowels, random));
        }
        return stem.append(one(ends, random)).toString();
    }

    List<String> paradigm(RandomGenerator random) {
        return paradigms.get(random.nextInt(paradigms.size()));
    }

    private static String one(List<String> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }
}
