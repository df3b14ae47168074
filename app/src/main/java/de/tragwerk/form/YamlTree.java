package de.tragwerk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads YAML into mappings that know their lines, lists and texts. Anchors, tags of one's own, keys twice and deep
/// nesting are refused: a definition needs none, and they are how a small file becomes a large one.
final class YamlTree {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int DEEPEST = 12;

    private final String file;

    private YamlTree(String file) {
        this.file = file;
    }

    /// @param file names the text in faults
    /// @return mapping, list, text or nothing
    static @Nullable Object read(String file, String yaml) {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).build();
            Optional<Node> root = new Compose(settings).composeString(yaml);
            return root.isEmpty() ? null : new YamlTree(file).value(root.get(), 0);
        } catch (MarkedYamlEngineException e) {
            throw new DefinitionFault(
                    e.getProblemMark().map(m -> m.getLine() + 1).orElse(0),
                    file,
                    "Die Datei ist nicht lesbar. " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new DefinitionFault(0, file, "Die Datei ist nicht lesbar. " + e.getMessage());
        }
    }

    private @Nullable Object value(Node node, int depth) {
        if (depth > DEEPEST) {
            throw fault(node, "Die Angaben sind zu tief verschachtelt");
        }
        if (node.getAnchor().isPresent()) {
            throw fault(node, "Anker und Verweise (& und *) kennt die Definition nicht");
        }
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, depth);
            case SequenceNode list -> {
                List<@Nullable Object> values = new ArrayList<>();
                for (Node item : list.getValue()) {
                    values.add(value(item, depth + 1));
                }
                yield values;
            }
            case ScalarNode text -> text.getTag().equals(Tag.NULL) ? null : text.getValue();
            default -> throw fault(node, "Die Angabe ist nicht lesbar");
        };
    }

    private LinedMap mapping(MappingNode mapping, int depth) {
        LinedMap map = new LinedMap(line(mapping));
        for (NodeTuple pair : mapping.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                throw fault(pair.getKeyNode(), "Ein Name ist kein Text");
            }
            if (map.containsKey(key.getValue())) {
                throw fault(key, "„" + key.getValue() + "“ steht zweimal");
            }
            map.put(key.getValue(), line(key), value(pair.getValueNode(), depth + 1));
        }
        return map;
    }

    private DefinitionFault fault(Node node, String sentence) {
        return new DefinitionFault(line(node), file, sentence);
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
