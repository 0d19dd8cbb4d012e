/**
 * The evaluation plan: claims to test, whom to talk with, measures, what numbers can say. Comes in: an advised design,
 * and the single answers its findings hang on. It knows no other document, and works out no effect that no source
 * speaks for.
 */
package peersupport.reporting.evaluation;
