/**
 * The design report: changes worth making, forms of support, APPEAR. Comes in: an advised design, and what trying other
 * answers showed. It knows no other document.
 */
package peersupport.reporting.designreport;
