package mlchat.edge.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/// Keeps an `@` that is only to be shown (`\@`, `&#64;`) apart from one that was typed: it becomes a node of its
/// own, where CommonMark would make plain text of it.
final class TypedAt implements InlineContentParserFactory {
    private static final List<String> SHOWN = List.of("\\@", "&#64;", "&#064;", "&#x40;", "&#X40;", "&commat;");

    /// An `@` that names nobody.
    static final class ShownAt extends CustomNode {}

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('\\', '&');
    }

    @Override
    public InlineContentParser create() {
        return TypedAt::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        var scanner = state.scanner();
        var start = scanner.position();
        for (var shown : SHOWN) {
            if (scanner.next(shown)) {
                return ParsedInline.of(new ShownAt(), scanner.position());
            }
            scanner.setPosition(start);
        }
        return ParsedInline.none();
    }
}
