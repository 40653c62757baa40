package org.newswatch.alert.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.raise.Alert;

class TemplatesTest {

    @Test
    void valuesConditionsAndLoopsAreAllThereIs() {
        var template = "{#if story.articles > 1}Again: {/if}{article.title} ({article.source})"
                + "{#for topic in topics} #{topic.id}{/for}";

        assertThat(Templates.fault(template)).isEmpty();
        assertThat(Templates.render(template, Told.titled("Power returns")))
                .contains("Again: Power returns (Harbour Post) #energy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{#for i in 2000000000}{/for}",
                "{#each 5}x{/each}",
                "{#for a in story.articles}x{/for}",
                "{#if article.language == 'de'}{#for i in 2000000000}{/for}{/if}",
            })
    void loopThroughAnythingButAListIsRefused(String template) {
        assertThat(Templates.fault(template))
                .hasValueSatisfying(fault -> assertThat(fault).contains("topics or found"));
    }

    @Test
    void comparisonThatCannotBeMadeLeavesTheUsualWords() {
        var template = "{#if article.title > 3}x{/if}";

        assertThat(Templates.fault(template)).isPresent();
        assertThat(Templates.render(template, Told.titled("Power returns"))).isEmpty();
    }

    @Test
    void whatAnArticleSaysIsNeverReadAsATemplate() {
        assertThat(Templates.render("{article.title}", Told.titled("{article.url} {#if x}")))
                .contains("{article.url} {#if x}");
    }

    @Test
    void faultNamesThePlace() {
        assertThat(Templates.fault("Fine here\nand {#if story.articles}then open"))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("line 2, character "));
        assertThat(Templates.fault("{article.headline}"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("headline"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{article.title.raw}",
                "{article.title.safe}",
                "{article.getClass}",
                "{article.title.toUpperCase}",
                "{article.title.length()}",
                "{inject:mails.send}",
                "{cdi:mails.send}",
                "{config:['newswatch.admin-key']}",
                "{#include alerts.html /}",
                "{#insert /}",
                "{#set x=1}{x}{/set}",
                "{#let x=1}{x}{/let}",
                "{#eval '{article.title}' /}",
                "{@java.lang.Runtime runtime}{runtime.exec('id')}",
                "{topics.size}",
                "{data:article}",
                "{article}",
                "{topics}",
            })
    void whatDoesSomethingIsNotKnown(String template) {
        assertThat(Templates.fault(template)).isPresent();
    }

    @Test
    void loopsInLoopsComeToAnEnd() {
        var template = "{#for a in found}".repeat(40) + "x" + "{/for}".repeat(40);

        var alert = alertOfManyWords();

        assertThat(Templates.render(template, alert)).isEmpty();
    }

    @Test
    void largeResultIsCutShort() {
        var template = "{#for a in found}{#for b in found}" + "x".repeat(900) + "{/for}{/for}";

        assertThat(Templates.render(template, alertOfManyWords())).isEmpty();
    }

    @Test
    void templateThatFailsOnAnAlertLeavesTheUsualWords() {
        var wording = new Wording("{#for a in found}{#for b in found}" + "x".repeat(900) + "{/for}{/for}", null);

        var notice = Composer.compose(new UUID(1, 2), List.of(alertOfManyWords()), 0, wording);

        assertThat(notice.title()).startsWith("Power returns");
    }

    private static Alert alertOfManyWords() {
        var alert = Told.titled("Power returns to the harbour and to all of its quays at once");
        var why = new ArrayList<Alert.Clause>();
        int at = 0;
        for (var word : alert.article().title().split(" ")) {
            why.add(new Alert.Clause(word, "title", at, at + word.length(), word));
            at += word.length() + 1;
        }
        return new Alert(
                alert.id(), alert.kind(), alert.subscription(), alert.article(), alert.story(), why, alert.raisedAt());
    }
}
