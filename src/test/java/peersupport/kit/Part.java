package peersupport.kit;

import java.util.List;
import peersupport.reasoning.Theory;

/**
 * One part of the knowledge that a case shows at work: in a design where nothing else stands in for it, it turns a finding,
 * a factor or a note.
 *
 * @param why what it says, in a sentence
 * @param rows what that rests on
 * @param without the knowledge without this part, on which the case must come out otherwise
 * @param seenBy the findings, factors and notes that can show it
 * @param where what has to be so in a design that shows it, besides what the finding takes
 * @param turns the conditions whose questions may be answered otherwise
 * @param option for the reading of an answer, the question and the option that has to be picked; else empty
 */
record Part(
        String kind,
        String id,
        String why,
        List<String> rows,
        Theory without,
        List<String> seenBy,
        Object where,
        Object turns,
        List<String> option) {}
