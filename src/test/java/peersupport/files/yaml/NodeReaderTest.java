package peersupport.files.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import peersupport.evidence.Problem;

/** Where the limits of what is read lie, and that they are told as they are. */
class NodeReaderTest {
    @Test
    void aLineOfYamlIsReadUpToTheLengthThatIsTold() {
        String longest = "a: " + "x".repeat(63_997);
        Node.Fields read = (Node.Fields) NodeReader.read(longest, "a.yaml");
        assertEquals(
                63_997, ((Node.Scalar) read.fields().get("a").value()).text().length());
        Problem.Found found = assertThrows(Problem.Found.class, () -> NodeReader.read(longest + "x", "a.yaml"));
        assertEquals(
                "a.yaml:1: this line is longer than 64,000 letters. Break it up; is this the right file?",
                found.getMessage());
    }
}
