/**
 * What documents are filled with beside findings: measures, standards, checklists, plans and headings of a bid.
 * Contexts come in. No card is named here, and no document is written.
 */
package peersupport.evidence.document;
