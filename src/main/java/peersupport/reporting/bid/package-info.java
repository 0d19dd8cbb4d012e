/**
 * Words for a bid, to paste. Comes in: an advised design. It knows no other document, and says nothing that no answer
 * or finding stands behind.
 */
package peersupport.reporting.bid;
