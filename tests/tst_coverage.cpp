#include "core/check/finding.h"
#include "core/check/readiness.h"
#include "core/exchange/agreement/agreement_html.h"
#include "core/exchange/catalogue/certificate.h"
#include "core/exchange/cost_import/cost_import.h"
#include "core/exchange/finance_sheet/finance_sheet.h"
#include "core/exchange/html/catalogue_html.h"
#include "core/exchange/html/certificate_html.h"
#include "core/exchange/json/design_json.h"
#include "core/exchange/plan/implementation_plan.h"
#include "core/exchange/report/design_report.h"
#include "core/exchange/spreadsheet/spreadsheet_reader.h"
#include "core/guide/guidance.h"
#include "core/guide/handbook.h"
#include "core/guide/standing_statements.h"
#include "core/storage/design_file.h"
#include "tests/support/sound_design.h"
#include "tests/support/token_design.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "LO-1" and what tests/data/coverage.tsv says it is.
struct Row
{
    QString id;
    QStringList evidence;
};

QList<Row> rows()
{
    QFile file(QStringLiteral(CREDWRIGHT_SOURCE_DIR "/tests/data/coverage.tsv"));
    QList<Row> list;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.startsWith(u'#')) {
                list.append({line.section(u'\t', 0, 0), line.section(u'\t', 1).split(u' ', Qt::SkipEmptyParts)});
            }
        }
    }
    return list;
}

/// How many findings each row of the rules' tests expects, by rule.
QHash<QString, QSet<int>> expectationsByRule()
{
    static const QRegularExpression expectation(u"\"([a-z]{2}\\.\\d+)\",\\s*(\\d+),"_s);
    static const QRegularExpression claim(u"QVERIFY\\((!?)found[^;]*u\"([a-z]{2}\\.\\d+)"_s); // As the test of rule packs writes it.
    QHash<QString, QSet<int>> found;
    QDirIterator files(QStringLiteral(CREDWRIGHT_SOURCE_DIR "/tests/check"), {u"tst_*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            const QString text = QString::fromUtf8(file.readAll());
            for (const QRegularExpressionMatch &match : expectation.globalMatch(text)) {
                found[match.captured(1)].insert(match.captured(2).toInt());
            }
            for (const QRegularExpressionMatch &match : claim.globalMatch(text)) {
                found[match.captured(2)].insert(match.captured(1).isEmpty() ? 1 : 0);
            }
        }
    }
    return found;
}

/// The value of "level.majority" in what `info --json` says; the first entry stands for a list.
QJsonValue infoAt(QJsonValue value, const QString &key)
{
    for (const QString &part : key.split(u'.')) {
        value = value.isArray() ? value.toArray().at(0) : value;
        value = value.toObject().value(part);
    }
    return value;
}

} // namespace

/// Every row of the design document coverage.md works: what it names is there, keeps what is written into it, is explained, fires, or is handed out.
class TestCoverage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const Design m_filled = tokenDesign();
    Design m_reopened;
    Design m_fromJson;
    QHash<QString, QString> m_exports; ///< By the word before the colon.
    QJsonValue m_info;
    QHash<QString, QSet<int>> m_expectations;
    QSet<QString> m_sections; ///< That guidance texts name.

    static QString textOf(const QByteArray &html)
    {
        QString text = QString::fromUtf8(html);
        return text.remove(QRegularExpression(u"<[^>]*>"_s));
    }

    /// Empty when it holds.
    QString faultOf(const QString &evidence) const
    {
        const QString kind = evidence.section(u':', 0, 0);
        const QString what = evidence.section(u':', 1);
        if (kind == u"field") {
            return faultOfField(what);
        }
        if (kind == u"rule") {
            return faultOfRule(what);
        }
        if (kind == u"guide") {
            return !section(what) ? u"no such section"_s : m_sections.contains(what) ? QString() : u"no guidance names the section"_s;
        }
        if (kind == u"info") {
            const QJsonValue value = infoAt(m_info, what);
            return value.isUndefined() || value.isNull() ? u"not told by info"_s : QString();
        }
        if (kind == u"statement") {
            return faultOfStatement(what);
        }
        if (kind == u"readiness") {
            return readinessOf(Analyst().analyse(m_filled)).size() == what.toInt() ? QString() : u"not so many challenges"_s;
        }
        if (kind == u"sheet") {
            return faultOfSheet(what);
        }
        if (m_exports.contains(kind)) {
            return m_exports.value(kind).contains(tokenOf(what, 0)) ? QString() : u"not in the export"_s;
        }
        return kind == u"elsewhere" && !what.isEmpty() ? QString() : u"unknown kind of evidence"_s;
    }

    /// "out": the cost lines stand in the spreadsheet that is handed out. "in": an institution's sheet becomes a cost line.
    QString faultOfSheet(const QString &way) const
    {
        const auto progress = [](qint64, qint64) { return true; };
        const QByteArray bytes = way == u"out" ? financeSheet(m_filled).value_or(QByteArray()) : QByteArray("Cost item;Amount\nTeaching;7200\n");
        const Result<Workbook> workbook = readSpreadsheet(bytes, way == u"out" ? u"xlsx"_s : u"csv"_s, progress);
        if (!workbook) {
            return workbook.error().message;
        }
        if (way == u"in") {
            const Sheet &sheet = workbook->sheets.first();
            return importCosts(sheet, guessMapping(sheet), Design()).lines == 1 ? QString() : u"no line"_s;
        }
        QSet<QString> texts;
        for (const Sheet &sheet : workbook->sheets) {
            for (const QList<SheetCell> &row : sheet.rows) {
                std::for_each(row.begin(), row.end(), [&](const SheetCell &cell) { texts.insert(cell.text); });
            }
        }
        return texts.contains(m_filled.costLines.first().title.text) ? QString() : u"not in the sheet"_s;
    }

    QString faultOfField(const QString &id) const
    {
        if (!fieldInfo(id)) {
            return u"no such field"_s;
        }
        const Anchor where{idsOf(m_filled, id.section(u'.', 0, 0)).value(0), id, {}};
        const std::optional<Value> value = readAt(m_filled, where);
        if (!value || (isEmptyValue(*value) && !fieldInfo(id)->limits.linkKind.startsWith("attachment"_L1))) {
            return u"cannot be filled"_s;
        }
        if (readAt(m_reopened, where) != value || readAt(m_fromJson, where) != value) {
            return u"is not kept"_s;
        }
        return guidanceFor(id) || selfExplainingFields().contains(id) ? QString() : u"is not explained"_s;
    }

    QString faultOfRule(const QString &id) const
    {
        const RuleInfo *info = ruleInfo(QLatin1StringView(id.toLatin1()));
        if (!info) {
            return u"no such rule"_s;
        }
        const QSet<int> expected = m_expectations.value(id);
        const bool fires = std::any_of(expected.cbegin(), expected.cend(), [](int count) { return count > 0; });
        return !fires ? u"no test where it fires"_s : !expected.contains(0) ? u"no test where it must not fire"_s : QString();
    }

    QString faultOfStatement(const QString &name) const
    {
        if (name == u"source" || name == u"definition") {
            const QString words = name == u"source" ? u"CC BY-SA 4.0"_s : u"the record of the learning outcomes"_s;
            return textOf(handbookHtml()).contains(words) ? QString() : u"not in the handbook"_s;
        }
        const bool owner = name == u"ownedByTheLearner";
        const StandingStatement &statement = owner ? ownedByTheLearner() : name == u"notADegree" ? notADegree() : recognitionIsDecidedThere();
        return m_exports.value(owner ? u"certificate"_s : u"html"_s).contains(statement.text.text()) ? QString() : u"not in the export"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"filled.credwright"_s);
        QVERIFY(DesignFile::create(path, m_filled));
        const auto file = DesignFile::open(path);
        QVERIFY(file);
        m_reopened = (*file)->design();
        const auto read = fromJson(toJson(m_filled, {}, {}));
        QVERIFY(read);
        m_fromJson = read->design;
        const Analysis analysis = Analyst().analyse(m_filled);
        const CatalogueOptions options{{}, QDate(2026, 11, 25)};
        m_exports = {{u"html"_s, textOf(toHtml(describe(m_filled, analysis, options)))},
            {u"certificate"_s, textOf(toHtml(certify(m_filled, analysis, options)))}, {u"plan"_s, textOf(planHtml(m_filled))},
            {u"agreement"_s, textOf(agreementHtml(m_filled, analysis, QDate(2026, 11, 25)))}};
        const Design sound = soundDesign();
        m_info = QJsonDocument::fromJson(infoJson(sound, Analyst().analyse(sound))).object();
        m_expectations = expectationsByRule();
        for (const EntityType &type : entityTypes()) {
            for (const FieldInfo *info : type.fields) {
                if (const Guidance *guidance = guidanceFor(info->id)) {
                    m_sections.insert(guidance->section);
                }
            }
        }
        for (const RuleInfo &info : ruleInfos()) {
            m_sections.insert(QString(info.section));
        }
    }

    void row_data()
    {
        QTest::addColumn<QStringList>("evidence");
        for (const Row &row : rows()) {
            QTest::newRow(row.id.toUtf8()) << row.evidence;
        }
    }

    void row()
    {
        QFETCH(const QStringList, evidence);
        QVERIFY(!evidence.isEmpty());
        QStringList faults;
        for (const QString &one : evidence) {
            if (const QString fault = faultOf(one); !fault.isEmpty()) {
                faults.append(one + u": "_s + fault);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// Rules that no row of the document names are tested alike.
    void everyRuleIsTestedBothWays()
    {
        QStringList faults;
        for (const RuleInfo &info : ruleInfos()) {
            if (const QString fault = faultOfRule(QString(info.id)); !fault.isEmpty()) {
                faults.append(QString(info.id) + u": "_s + fault);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void everyRowOfTheDocumentIsHere()
    {
        QFile document(QStringLiteral(CREDWRIGHT_SOURCE_DIR "/../shared/design/coverage.md"));
        if (!document.open(QIODevice::ReadOnly)) {
            QSKIP("The design documents are not beside the project.");
        }
        QStringList asked;
        static const QRegularExpression id(u"^\\| ([A-Z]+-\\d+) \\|"_s, QRegularExpression::MultilineOption);
        const QString text = QString::fromUtf8(document.readAll());
        for (const QRegularExpressionMatch &match : id.globalMatch(text)) {
            asked.append(match.captured(1));
        }
        QStringList here;
        for (const Row &row : rows()) {
            here.append(row.id);
        }
        asked.sort();
        here.sort();
        QVERIFY(asked.size() > 80);
        QCOMPARE(here, asked);
    }
};

QTEST_MAIN(TestCoverage)
#include "tst_coverage.moc"
