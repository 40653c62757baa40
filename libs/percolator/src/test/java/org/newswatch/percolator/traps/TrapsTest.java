package org.newswatch.percolator.traps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.percolator.traps.Asked.query;

import org.junit.jupiter.api.Test;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;

/** Words that look like other words. What only the context can tell is told by the query that is shown. */
class TrapsTest {

    @Test
    void kosmIsNotTheCosmodrome() {
        query("косм")
                .finds("ru", "Слово косм встречается в песне.")
                .passesBy("ru", "С космодрома Восточный стартовала ракета.", "Космос зовёт.", "Косметика подорожала.")
                .passesBy("sr", "Лансирање са космодрома је одложено.");
        query("косм*").finds("ru", "С космодрома Восточный стартовала ракета.").finds("sr", "Kosmodrom je zatvoren.");
    }

    @Test
    void gazIsNeitherANewspaperNorAMan() {
        query("gaz")
                .finds("sq", "Çmimi i gazit u rrit.", "Kompania shpërndan gaz.", "Gazi mungon këtë dimër.")
                .passesBy(
                        "sq",
                        "Gazeta u mbyll pas dyzet vitesh.",
                        "Gazetat e reja.",
                        "Gazmendi fitoi garën.",
                        "Gazmend Krasniqi këndoi.")
                .passesBy("sr", "Gazmend je došao.", "Kupio je gazetu.")
                .passesBy("ru", "Свежая газета уже вышла.", "В газете об этом ни слова.", "Газетный киоск закрыт.")
                .finds("ru", "Цены на газ растут.", "Поставки газа сокращены.");
    }

    @Test
    void theStripOfGazaIsToldFromGasByAPhrase() {
        query("газ").finds("ru", "Обстрел сектора Газа продолжался ночью.");
        query("газ NOT \"сектор Газа\"")
                .finds("ru", "Цены на газ растут.")
                .passesBy("ru", "Обстрел сектора Газа продолжался ночью.", "Помощь сектору Газа.");
        query("gaz NOT (\"Rripi i Gazës\" OR \"Rripin e Gazës\")")
                .finds("sq", "Çmimi i gazit u rrit.")
                .passesBy("sq", "Ndihma për Rripin e Gazës u ndal.");
    }

    /** Letter case does not count, not even in the form as written: what stands around the word tells. */
    @Test
    void kekIsACakeAndKekThePowerCompany() {
        query("=Kek").finds("sq", "Një kek me arra.", "KEK njoftoi për ndërprerje.");
        query("KEK (rrym* OR energji OR faturë OR ndërprerje) NOT (\"kek me\" OR recetë OR çokollatë)")
                .finds("sq", "KEK-u ndërpreu rrymën në tri lagje.", "Faturat e KEK-ut do të shtrenjtohen.")
                .finds("sq", "KEK njofton për ndërprerje të planifikuara.")
                .passesBy(
                        "sq",
                        "Kek me çokollatë dhe arra, gati për një orë.",
                        "Keku i gjyshes kërkon shumë energji.  Receta këtu.");
    }

    @Test
    void snageAreForcesAsWellAsPower() {
        query("снага").finds("sr", "Безбедносне снаге су на терену.", "Електрична снага блока је 300 мегавата.");
        query("снага NOT (\"безбедносне снаге\" OR \"оружане снаге\" OR \"снаге безбедности\")")
                .finds("sr", "Електрична снага блока је 300 мегавата.", "Snaga elektrane raste.")
                .passesBy(
                        "sr",
                        "Безбедносне снаге су на терену.",
                        "Bezbednosne snage su na terenu.",
                        "Са оружаним снагама.");
        query("\"електрична снага\"").finds("sr", "Мерач електричне снаге.").passesBy("sr", "Безбедносне снаге.");
    }

    @Test
    void kosovskaUlicaIsAStreet() {
        query("Kosovo")
                .finds("sr", "Na Kosovu je mirno.", "На Косову је мирно.")
                .passesBy(
                        "sr", "Radovi u Kosovskoj ulici.", "Ulica Kosovska je zatvorena.", "Радови у Косовској улици.");
        query("kosovsk* NOT (\"Kosovska ulica\" OR \"ulica Kosovska\")")
                .finds("sr", "Kosovski premijer je doputovao.", "Косовска полиција.")
                .passesBy(
                        "sr", "Radovi u Kosovskoj ulici.", "Ulica Kosovska je zatvorena.", "Радови у Косовској улици.");
    }

    @Test
    void tearGasAndMedicalGasAreNoFuel() {
        query("gas").finds("en", "Police fired tear gas.", "Medical gases ran out at the clinic.");
        query("gas NOT (\"tear gas\" OR \"medical gas\")")
                .finds("en", "Gas prices fell.", "The gas field was closed.")
                .passesBy("en", "Police fired tear gas.", "Medical gases ran out at the clinic.");
        query("\"natural gas\" OR \"gas price\"~2 OR \"gas pipeline\"")
                .finds("en", "Police fired tear gas while natural gas got dearer.", "The price of gas fell.")
                .passesBy("en", "Police fired tear gas.", "Medical gases ran out at the clinic.");
    }

    @Test
    void energyDrinksAreDrinks() {
        query("energy").finds("en", "Energy drinks harm teeth.", "An energy drink a day.");
        query("energy NOT \"energy drink\"")
                .finds("en", "Energy is dear this winter.")
                .passesBy("en", "Energy drinks harm teeth.", "An energy drink a day.");
        query("енергет*").finds("sr", "Енергетска криза.", "Енергетска пића су штетна.", "Energetsko piće.");
        query("енергет* NOT (\"енергетско пиће\" OR \"енергетска пића\")")
                .finds("sr", "Енергетска криза.")
                .passesBy("sr", "Енергетска пића су штетна.", "Energetsko piće.");
    }

    @Test
    void gazpromMediaIsAPublisher() {
        query("Газпром").finds("ru", "Холдинг «Газпром-медиа» купил канал.", "Газпрома это не касается.");
        query("Газпром NOT \"Газпром-медиа\"")
                .finds("ru", "Газпром сократил поставки.", "Акции Газпрома выросли.")
                .passesBy(
                        "ru",
                        "Холдинг «Газпром-медиа» купил канал.",
                        "«Газпром‑медиа» молчит.",
                        "Газпром Медиа молчит.");
    }

    @Test
    void essentialOilsAreNoFuel() {
        query("oil OR oils").finds("en", "Essential oils calm the mind.", "A drop of essential oil.");
        query("(oil OR oils) NOT (\"essential oil\" OR \"essential oils\")")
                .finds("en", "Oil rose above ninety dollars.")
                .passesBy("en", "Essential oils calm the mind.", "A drop of essential oil.");
    }

    /** A page's text may carry the headlines of other articles: where the word stands then counts. */
    @Test
    void headlinesInTheSidebarAreNotTheArticle() {
        var page = Document.in("en")
                .text(Field.TITLE, "Choir wins prize in Vienna")
                .text(Field.SUMMARY, "Forty singers from Novi Sad came first.")
                .text(
                        Field.BODY,
                        "The jury praised the basses. <aside><li>Gas pipeline blown up</li><li>Expo 2027 delayed</li></aside>")
                .build();

        assertThat(query("gas").isTrueOf(page)).isTrue();
        assertThat(query("title:gas OR summary:gas").isTrueOf(page)).isFalse();
        assertThat(query("gas AND title:choir").isTrueOf(page)).isTrue();
        assertThat(query("\"gas choir\"~50").isTrueOf(page)).isFalse();
        assertThat(query("title:choir").isTrueOf(page)).isTrue();
    }

    @Test
    void kosovaIsOneWordInEveryCaseAndItsPeopleAnother() {
        query("Kosova")
                .finds(
                        "sq",
                        "Kosova fitoi.",
                        "Qeveria e Kosovës.",
                        "Në Kosovë bie shi.",
                        "Për Kosovën.",
                        "Per Kosoven.")
                .passesBy("sq", "Futbolli kosovar.", "Kosovarët votuan.", "Qytetare kosovare.");
        query("Kosovë").finds("sq", "Kosova fitoi.", "Qeveria e Kosovës.").passesBy("sq", "Futbolli kosovar.");
        query("Kosovës").finds("sq", "Kosova fitoi.", "Në Kosovë bie shi.").passesBy("sq", "Futbolli kosovar.");
        query("kosovar")
                .finds("sq", "Futbolli kosovar.", "Kosovarët votuan.", "Qytetare kosovare.")
                .passesBy("sq", "Kosova fitoi.");
        query("Kosov*").finds("sq", "Futbolli kosovar.", "Qeveria e Kosovës.");
    }

    @Test
    void yoIsYeInRussian() {
        query("самолёт").finds("ru", "Самолет сел.", "Два самолета.", "Самолёты сели.");
        query("самолет").finds("ru", "Самолёт сел.", "Два самолёта.");
        query("=шахтёр").finds("ru", "Старый шахтер.").passesBy("ru", "Старого шахтера.");
        query("чёрн*").finds("ru", "Черное море.", "Чёрное море.");
    }

    /** As they are written: the stems of the two are one ({@code mleko} also finds mlijeko). */
    @Test
    void ekavianAndIjekavianStayApart() {
        query("=mleka").finds("sr", "Cena mleka raste.", "Цена млека.").passesBy("hr", "Cijena mlijeka raste.");
        query("=mlijeka").finds("bs", "Cijena mlijeka raste.").passesBy("sr", "Cena mleka raste.");
        query("mlek*").finds("sr", "Cena mleka raste.", "Цена млека.").passesBy("hr", "Cijena mlijeka raste.");
        query("mleko OR mlijeko").finds("sr", "Cena mleka raste.").finds("hr", "Cijena mlijeka raste.");
    }
}
