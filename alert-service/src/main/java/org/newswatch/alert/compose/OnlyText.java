package org.newswatch.alert.compose;

import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateNode.Origin;
import java.util.Collection;

/** Refuses what is no text of its own, such as {@code {article}}. */
final class OnlyText implements ResultMapper {

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof Values || result instanceof Collection<?>;
    }

    @Override
    public String map(Object result, Expression expression) {
        throw new TemplateException(
                expression.getOrigin(),
                "{" + expression.toOriginalString() + "} is no text: ask for one of its values");
    }
}
