#include "ui/exports/export_formats.h"

#include "core/exchange/agreement/agreement_html.h"
#include "core/exchange/catalogue/certificate.h"
#include "core/exchange/docx/docx_writer.h"
#include "core/exchange/finance_report/finance_report.h"
#include "core/exchange/finance_sheet/finance_sheet.h"
#include "core/exchange/html/catalogue_html.h"
#include "core/exchange/html/certificate_html.h"
#include "core/exchange/json/design_json.h"
#include "core/exchange/pdf/catalogue_pdf.h"
#include "core/exchange/pdf/text_document_pdf.h"
#include "core/exchange/plan/implementation_plan.h"
#include "ui/overview/overview_sheet.h"

#include <array>
#include <functional>
#include <QCoreApplication>
#include <QLocale>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("ExportFormats", source);
}

/// For what is quick to make: there and then.
ExportJob ready(const QByteArray &bytes)
{
    return [bytes](const Progress &) { return bytes; };
}

ExportJob catalogueHtml(const ExportSource &source)
{
    return ready(toHtml(describe(source.design, source.analysis, source.options)));
}

ExportJob cataloguePdf(const ExportSource &source)
{
    return [catalogue = describe(source.design, source.analysis, source.options)](const Progress &progress) { return toPdf(catalogue, progress); };
}

ExportJob overviewPdf(const ExportSource &source)
{
    return [made = toPdf(OverviewSheet(source.design, source.analysis, source.options.date))](const Progress &) { return made; };
}

ExportJob agreementOutline(const ExportSource &source)
{
    const QString &language = source.options.language;
    return ready(agreementHtml(source.design, source.analysis, source.options.date, language.isEmpty() ? QLocale() : QLocale(language)));
}

ExportJob certificateHtml(const ExportSource &source)
{
    return ready(toHtml(certify(source.design, source.analysis, source.options)));
}

ExportJob implementationPlan(const ExportSource &source)
{
    return ready(planHtml(source.design, source.options.date, source.options.language));
}

/// Put together by the job as well: a large design takes its time.
std::function<TextDocument()> financeReportOf(const ExportSource &source)
{
    const QString &language = source.options.language;
    return [design = source.design, analysis = source.analysis, date = source.options.date, locale = language.isEmpty() ? QLocale() : QLocale(language)] {
        return financeReport(design, analysis, date, locale);
    };
}

ExportJob financeReportPdf(const ExportSource &source)
{
    return [report = financeReportOf(source)](const Progress &progress) { return toPdf(report(), progress); };
}

ExportJob financeReportDocx(const ExportSource &source)
{
    return [report = financeReportOf(source)](const Progress &) { return toDocx(report()); };
}

ExportJob financeSpreadsheet(const ExportSource &source)
{
    return [design = source.design, options = source.options](const Progress &) { return financeSheet(design, options.date, options.language); };
}

ExportJob designJson(const ExportSource &source)
{
    return [design = source.design, record = source.record, attachments = source.attachments](
               const Progress &) { return toReadableJson(design, record, attachments); };
}

const std::array formats{
    ExportFormat{"html"_L1, "html"_L1, QT_TRANSLATE_NOOP("ExportFormats", "Catalogue description as HTML…"),
        QT_TRANSLATE_NOOP("ExportFormats", "Write the public description as one web page"), nullptr, false, false, catalogueHtml},
    ExportFormat{"pdf"_L1, "pdf"_L1, QT_TRANSLATE_NOOP("ExportFormats", "Catalogue description as PDF…"),
        QT_TRANSLATE_NOOP("ExportFormats", "Write the public description as a document to print or mail"), nullptr, true, false, cataloguePdf},
    ExportFormat{"overview"_L1, "pdf"_L1, QT_TRANSLATE_NOOP("ExportFormats", "Overview as PDF…"),
        QT_TRANSLATE_NOOP("ExportFormats", "Write the whole design on one page"), QT_TRANSLATE_NOOP("ExportFormats", "overview"), true, false, overviewPdf},
    ExportFormat{"agreement"_L1, "html"_L1, QT_TRANSLATE_NOOP("ExportFormats", "Agreement among partners, outline…"),
        QT_TRANSLATE_NOOP("ExportFormats", "Write the elements of the agreement, their texts and open questions as one web page to print"),
        QT_TRANSLATE_NOOP("ExportFormats", "agreement"), false, false, agreementOutline},
    ExportFormat{"certificate"_L1, "html"_L1, QT_TRANSLATE_NOOP("ExportFormats", "Template of the certificate as HTML…"),
        QT_TRANSLATE_NOOP("ExportFormats", "Write what every certificate states, with room for what is filled in at issue"),
        QT_TRANSLATE_NOOP("ExportFormats", "certificate"), false, false, certificateHtml},
    ExportFormat{"plan"_L1, "html"_L1, QT_TRANSLATE_NOOP("ExportFormats", "Implementation plan as HTML…"),
        QT_TRANSLATE_NOOP("ExportFormats", "Write tasks, team and support for the institution’s own use"), QT_TRANSLATE_NOOP("ExportFormats", "plan"), false,
        false, implementationPlan},
    ExportFormat{"finance-report"_L1, "pdf"_L1, QT_TRANSLATE_NOOP("ExportFormats", "Financing report as PDF…"),
        QT_TRANSLATE_NOOP("ExportFormats", "Write costs, income, result and open questions for the meeting that decides; not for the public"),
        QT_TRANSLATE_NOOP("ExportFormats", "financing"), true, false, financeReportPdf},
    ExportFormat{"finance-report-docx"_L1, "docx"_L1, QT_TRANSLATE_NOOP("ExportFormats", "Financing report as Word document…"),
        QT_TRANSLATE_NOOP("ExportFormats", "Write the same report to edit it further in a word processor"), QT_TRANSLATE_NOOP("ExportFormats", "financing"),
        false, false, financeReportDocx},
    ExportFormat{"finance-sheet"_L1, "xlsx"_L1, QT_TRANSLATE_NOOP("ExportFormats", "Financing as spreadsheet…"),
        QT_TRANSLATE_NOOP("ExportFormats", "Write costs, fees and results with live formulas for the finance department"),
        QT_TRANSLATE_NOOP("ExportFormats", "financing"), false, false, financeSpreadsheet},
    ExportFormat{"json"_L1, "json"_L1, QT_TRANSLATE_NOOP("ExportFormats", "The whole design as JSON…"),
        QT_TRANSLATE_NOOP("ExportFormats", "Write everything, the costs included, for other programs"), nullptr, false, true, designJson},
};

} // namespace

QString ExportFormat::labelText() const
{
    return say(label);
}

QString ExportFormat::purposeText() const
{
    return say(purpose);
}

QString ExportFormat::fileFilter() const
{
    if (suffix == "pdf"_L1) {
        return say(QT_TRANSLATE_NOOP("ExportFormats", "PDF documents (*.pdf)"));
    }
    if (suffix == "docx"_L1) {
        return say(QT_TRANSLATE_NOOP("ExportFormats", "Word documents (*.docx)"));
    }
    if (suffix == "xlsx"_L1) {
        return say(QT_TRANSLATE_NOOP("ExportFormats", "Spreadsheets (*.xlsx)"));
    }
    return suffix == "html"_L1 ? say(QT_TRANSLATE_NOOP("ExportFormats", "Web pages (*.html)"))
                               : say(QT_TRANSLATE_NOOP("ExportFormats", "JSON designs (*.json)"));
}

QString ExportFormat::nameAndSuffix() const
{
    return name ? say(name) + u'.' + suffix : QString(suffix);
}

QString ExportFormat::nameInPackage() const
{
    const QString ending = u'-' + suffix;
    return (name ? QString(code).remove(ending) : holdsAttachments ? u"design"_s : u"description"_s) + u'.' + suffix;
}

PackageJob packageDocuments(const QList<const ExportFormat *> &formats, const ExportSource &source)
{
    QMap<QString, ExportJob> jobs;
    for (const ExportFormat *format : formats) {
        jobs.insert(format->nameInPackage(), format->prepare(source));
    }
    return [jobs](const Progress &progress) -> Result<QMap<QString, QByteArray>> {
        QMap<QString, QByteArray> documents;
        for (auto it = jobs.cbegin(); it != jobs.cend(); ++it) {
            const Result<QByteArray> made = it.value()(progress);
            if (!made) {
                return tl::unexpected(made.error());
            }
            documents.insert(it.key(), *made);
        }
        return documents;
    };
}

std::span<const ExportFormat> exportFormats()
{
    return formats;
}

const ExportFormat *exportFormat(QStringView code)
{
    const auto found = std::find_if(formats.cbegin(), formats.cend(), [&](const ExportFormat &format) { return format.code == code; });
    return found == formats.cend() ? nullptr : &*found;
}

QStringList exportCodes()
{
    QStringList codes;
    for (const ExportFormat &format : formats) {
        codes.append(format.code);
    }
    return codes;
}

} // namespace Credwright
