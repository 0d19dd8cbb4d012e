/**
 * What stands behind the other documents: chains, results drawn, ways to get there, scenes, rows and sources,
 * checklists to fill in. Comes in: an advised design, and the pages whose rows it lists. No other document may depend
 * on it.
 */
package peersupport.reporting.annex;
