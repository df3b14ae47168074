package de.tragwerk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// No statement is put together from what somebody typed (ASVS 5.0 V1.2.4): the text given to the database is a
/// constant of the program, or stands in a list of places that join constants, each of which a person has
/// looked at.
class SqlTextTest {

    private static final String CLIENT = "org/springframework/jdbc/core/simple/JdbcClient";

    @Test
    void aStatementIsAConstantOrStandsInTheListOfThoseThatJoinSome() throws IOException {
        Set<String> joined = new TreeSet<>();
        int statements = 0;
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("de.tragwerk")) {
            if (type.getMethodCallsFromSelf().stream()
                    .noneMatch(c -> c.getTargetOwner().getName().equals(CLIENT.replace('/', '.')))) {
                continue;
            }
            ClassModel model = ClassFile.of().parse(bytes(type));
            for (MethodModel method : model.methods()) {
                statements += look(type, method, joined);
            }
        }
        assertThat(statements).isGreaterThan(800);
        assertThat(joined)
                .as(
                        "SQL, das erst beim Laufen entsteht: nur aus Konstanten, und dann in die Liste zusammengesetztes-sql.txt")
                .isEqualTo(listed());
    }

    /// Notes a method that gives the client anything but a constant; a text chosen at a branch counts as joined.
    ///
    /// @return how many statements the method has
    private static int look(JavaClass type, MethodModel method, Set<String> joined) {
        int statements = 0;
        CodeElement before = null;
        for (CodeElement element : method.code().map(Iterable::spliterator).stream()
                .flatMap(code -> java.util.stream.StreamSupport.stream(code, false))
                .toList()) {
            if (element instanceof InvokeInstruction call
                    && call.owner().asInternalName().equals(CLIENT)
                    && call.name().equalsString("sql")) {
                statements++;
                if (!(before instanceof ConstantInstruction)) {
                    joined.add(type.getName().replaceFirst("^de\\.tragwerk\\.", "") + " " + name(method));
                }
            }
            if (element instanceof Instruction || element instanceof LabelTarget) {
                before = element;
            }
        }
        return statements;
    }

    /// A lambda belongs to the method it stands in.
    private static String name(MethodModel method) {
        return method.methodName().stringValue().replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
    }

    private static byte[] bytes(JavaClass type) {
        try (InputStream file = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> listed() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(SqlTextTest.class.getResourceAsStream("zusammengesetztes-sql.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
