package org.newswatch.alert.compose;

import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.Scope;
import io.quarkus.qute.TemplateException;
import java.util.Set;

/**
 * Loops of templates, through the lists there are. The engine's own also go through a number, and make so many turns ready before
 * the first of them is counted.
 */
final class Loops extends LoopSectionHelper.Factory {

    private static final String WHAT = "iterable";
    private static final Set<String> LISTS = Set.of("topics", "found");

    @Override
    public Scope initializeBlock(Scope outerScope, BlockInfo block) {
        if (block.hasParameter(WHAT) && !LISTS.contains(block.getParameter(WHAT))) {
            throw new TemplateException("{#for} goes through topics or found, not through " + block.getParameter(WHAT));
        }
        return super.initializeBlock(outerScope, block);
    }
}
