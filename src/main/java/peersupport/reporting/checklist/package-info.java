/**
 * The risk checklist, and the same risks as a register. Comes in: an advised design. It knows no other document, and
 * leaves no harm out because something is planned against it.
 */
package peersupport.reporting.checklist;
