/**
 * Documents on the knowledge base itself: the evidence book, the page of suggested lines, the questionnaire. Comes in:
 * the knowledge base. No design and no advice may come in.
 */
package peersupport.reporting.book;
