package org.newswatch.enrich.language;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The small words of each language, of which every sentence has some, and those that tell the four standards of
 * Serbo-Croatian apart. A word may stand in several lists.
 */
enum WordList {
    ENGLISH("en", """
        the of and to in for on is with at by from after says as over his new will that it be up its are was has
        have not but they this who their he she been more would an or which than can we you what how why out off
        """),
    GERMAN("de", """
        der die das und ist im mit für von nicht auf den dem zu ein eine nach bei wird sich aus wie vor gegen über
        zum zur des einen einer eines als auch es an sind hat haben noch nur um bis durch werden kann soll mehr
        """),
    FRENCH("fr", """
        le la les des du et est une dans pour sur au aux par avec qui de en à un pas son ses ce se il elle ont sont
        plus mais cette leur après contre entre que ne d l qu sans sous
        """),
    ITALIAN("it", """
        il di che la per del della è un una con nel gli dei alla sono non più le i da al dal nella delle si su anche
        come ha ma dopo
        """),
    SPANISH("es", """
        el los las de la que y en del por con para una un es su más al se lo no como ha sin sobre pero tras
        """),
    ALBANIAN("sq", """
        të e në për me i dhe nga një së më që është do nuk si te ka u janë por ne per nje qe eshte mbi pas ky kjo
        kanë ishte tha do këtë duke edhe prej ose kur ndaj tij saj deri
        """),
    SERBIAN_LATIN("sr", """
        je u i na se da za od su sa o do iz će ne koji što po biti nije ili kod kako zbog ce protiv koja koje ali bi
        kao nakon posle pre prije sve samo još ima nema uz a bez bio bila
        """),
    SLOVENIAN("sl", """
        v je in na se za da so pri ni tudi ki ali bo kot pa med iz ob zaradi po ne z s od več še bodo lahko
        """),
    HUNGARIAN("hu", """
        a az és hogy nem egy is volt meg csak már de ez lesz szerint után még
        """),
    ROMANIAN("ro", """
        și în de la cu pe din pentru nu a fost este care sunt după mai va au prin al ale
        """),
    TURKISH("tr", """
        ve bir bu için ile da de olarak çok daha sonra oldu olan kadar en gibi ne dedi
        """),
    POLISH("pl", """
        w z na do i się nie jest że o od za po przez dla jak ale są będzie tym ze
        """),
    DUTCH("nl", """
        de het een van en in is op te dat niet zijn voor met aan er door naar bij ook uit wordt om heeft
        """),
    PORTUGUESE("pt", """
        o a os as de do da em que no na um uma para com não por mais dos das ao é se foi são pelo pela
        """),
    CZECH("cs", """
        v na se je že do z s o po pro k za ve si jsou by jako od podle ale při které který jeho jsem ze jsme byl bylo
        """),
    SERBIAN_CYRILLIC("sr", """
        је су у да за са што није који која које као ће из код или бити због после али на не се од
        """),
    MACEDONIAN("mk", """
        во дека ќе го ги со сите биде беше бидат поради повторно велат вели се од не на за по
        """),
    RUSSIAN("ru", """
        в и не что как он для это его но после или о к при со году на не за по из у
        """),
    BULGARIAN("bg", """
        е са ще че от със във който които като при след беше бе тази този за се на не от по
        """),
    UKRAINIAN("uk", """
        та в у що на не з до як це за про від для із під час після який яка які
        """),
    OF_SERBIA("sr", """
        predsednik predsednica sednica sednici sednice cena cene gde posle ovde vreme vremena mesto mesta mestu reke
        deca dece uvek svet sveta svetu vesti zamenik sledeće sledeći odsto preduzeće bezbednost bezbednosti opština
        opštine izveštaj saopštio saopštila saopšteno evropa evrope evropska evropske januara februara avgusta takođe
        nedelje nedelju ponedeljak sreda sredu hiljada
        """),
    OF_CROATIA("hr", """
        tko netko nitko tjedan tjedna tjednu kruh kruha tisuća tisuće općina općine izvješće priopćenju priopćio
        priopćila priopćeno predsjednik predsjednica siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza
        rujna listopada studenoga studenog prosinca prosinac također sigurnost sigurnosti glede vlak zračna zrakoplov
        sveučilište europa europe europska europske europskoj posto nogomet tvrtka tvrtke unatoč uvjet uvjeti
        """),
    OF_BOSNIA("bs", """
        općina općine vanredno vanredna vanredni hljeb hljeba saopćio saopćila saopćeno sedmica sedmice sedmicu
        historija historije kahva hiljada također predsjednik predsjednica predsjedavajući bh bih entiteta evropa
        evrope evropske
        """),
    OF_MONTENEGRO("cnr", """
        predsjednik predsjednica saopštio saopštila saopšteno opština opštine sjutra nijesu nijesam nije crnogorski
        crnogorska crnogorske evropske bezbjednost bezbjednosti nedjelje śutra śever źenica
        """);

    /** The small words of the languages written in Latin letters. */
    static final Set<WordList> LATIN = EnumSet.range(ENGLISH, CZECH);

    /** The small words of the languages written in Cyrillic letters. */
    static final Set<WordList> CYRILLIC = EnumSet.range(SERBIAN_CYRILLIC, UKRAINIAN);

    private static final Set<WordList> STANDARDS = EnumSet.range(OF_SERBIA, OF_MONTENEGRO);

    private final String code;
    private final String words;

    WordList(String code, String words) {
        this.code = code;
        this.words = words.strip();
    }

    /** BCP 47 primary language. */
    String code() {
        return code;
    }

    /** Its place in counts and sets of bits; nothing outlives the process that depends on it. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }

    /** The words as they are met: also without diacritics where people write so, and in both scripts of the standards. */
    Set<String> spellings() {
        var all = List.of(words.split("\\s+"));
        var spellings = new HashSet<>(all);
        if (this == ALBANIAN || this == SERBIAN_LATIN || STANDARDS.contains(this)) {
            all.forEach(word -> spellings.add(Spelling.plain(word)));
        }
        if (STANDARDS.contains(this)) {
            all.forEach(word -> spellings.add(Spelling.cyrillic(word)));
        }
        return spellings;
    }
}
