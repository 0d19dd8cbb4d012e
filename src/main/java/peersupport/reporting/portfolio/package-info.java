/**
 * The page on a funder's portfolio. Comes in: designs that were screened, and their tally. Nothing here ranks or scores
 * a programme.
 */
package peersupport.reporting.portfolio;
