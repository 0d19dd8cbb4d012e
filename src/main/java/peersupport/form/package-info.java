/**
 * The questions as one page, answered in any browser or on paper. The knowledge and a design come in; what leaves is
 * HTML that needs nothing else. It decides which questions are shown, and no status.
 */
package peersupport.form;
