package mlchat.edge.markdown;

import java.util.ArrayList;
import java.util.List;
import mlchat.domain.messages.Prose;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Finds the prose of a message with commonmark-java, under the rules by which the web client shows it: CommonMark
/// with tables and bare addresses. `api/markdown/mentions.json` holds both to the same answers.
public final class CommonMarkProse implements Prose {
    private final Parser parser = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    AutolinkExtension.builder()
                            .linkTypes(AutolinkType.URL, AutolinkType.WWW)
                            .build()))
            .customInlineContentParserFactory(new TypedAt())
            .build();

    @Override
    public List<String> of(String markdown) {
        var pieces = new ArrayList<String>();
        @Nullable Node node = parser.parse(markdown);
        while (node != null) {
            if (node instanceof Text text) {
                pieces.add(text.getLiteral());
            }
            node = next(node);
        }
        return List.copyOf(pieces);
    }

    /// The next node in the order of the text, without what is inside of links and images. No recursion: how deep
    /// a message nests is up to its sender.
    private static @Nullable Node next(Node node) {
        boolean enters = !(node instanceof Link) && !(node instanceof Image);
        if (enters && node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        @Nullable Node up = node;
        while (up != null && up.getNext() == null) {
            up = up.getParent();
        }
        return up == null ? null : up.getNext();
    }
}
