/// The files of `Templates/`, embedded in the binary.
package enum ReportTemplates {}
