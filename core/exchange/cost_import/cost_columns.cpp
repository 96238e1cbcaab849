#include "core/exchange/cost_import/cost_columns.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype searchedRows = 40;

/// Without accents of typing: case, outer spaces, runs of them, a colon or star at the end, what stands in brackets.
QString folded(const QString &text)
{
    QString plain = text.section(u'(', 0, 0).simplified().toCaseFolded();
    while (!plain.isEmpty() && (plain.endsWith(u':') || plain.endsWith(u'*') || plain.endsWith(u'.'))) {
        plain.chop(1);
    }
    return plain.trimmed();
}

/// Kind ("column", "category", "basis", "unit", "total") to folded words to code.
const QHash<QString, QHash<QString, QString>> &costWords()
{
    static const QHash<QString, QHash<QString, QString>> words = [] {
        QHash<QString, QHash<QString, QString>> all;
        QFile file(u":/credwright/rules/cost_words.json"_s);
        const QJsonObject root = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        const QJsonObject kinds = root["words"_L1].toObject();
        for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
            const QJsonObject codes = kind->toObject();
            for (auto code = codes.begin(); code != codes.end(); ++code) {
                for (const QJsonValue &word : code->toArray()) {
                    all[kind.key()].insert(folded(word.toString()), code.key());
                }
            }
        }
        return all;
    }();
    return words;
}

QString codeOf(const QString &kind, const QString &text)
{
    return costWords().value(kind).value(folded(text));
}

const QStringList &columnCodes()
{
    static const QStringList codes{QString(), u"title"_s, u"category"_s, u"basis"_s, u"unit"_s, u"quantity"_s, u"hours"_s, u"rate"_s, u"amount"_s, u"note"_s};
    return codes;
}

} // namespace

QString labelOf(CostColumn column)
{
    static const char *const labels[] = {QT_TRANSLATE_NOOP("CostImport", "Not taken"), QT_TRANSLATE_NOOP("CostImport", "Cost line"),
        QT_TRANSLATE_NOOP("CostImport", "Category"), QT_TRANSLATE_NOOP("CostImport", "Basis"), QT_TRANSLATE_NOOP("CostImport", "Unit"),
        QT_TRANSLATE_NOOP("CostImport", "Quantity"), QT_TRANSLATE_NOOP("CostImport", "Hours"), QT_TRANSLATE_NOOP("CostImport", "Rate"),
        QT_TRANSLATE_NOOP("CostImport", "Amount in all"), QT_TRANSLATE_NOOP("CostImport", "Note")};
    return QCoreApplication::translate("CostImport", labels[static_cast<int>(column)]);
}

CostColumn columnNamed(const QString &heading)
{
    const qsizetype at = columnCodes().indexOf(codeOf(u"column"_s, heading));
    return at > 0 ? static_cast<CostColumn>(at) : CostColumn::Ignored;
}

CostCategory categoryNamed(const QString &words)
{
    return enumFromCode<CostCategory>(codeOf(u"category"_s, words));
}

CostBasis basisNamed(const QString &words)
{
    return enumFromCode<CostBasis>(codeOf(u"basis"_s, words));
}

CostUnit unitNamed(const QString &words)
{
    return enumFromCode<CostUnit>(codeOf(u"unit"_s, words));
}

bool isTotalNamed(const QString &words)
{
    const QString plain = folded(words);
    const QHash<QString, QString> totals = costWords().value(u"total"_s);
    return std::any_of(totals.keyBegin(), totals.keyEnd(), [&](const QString &word) { return plain == word || plain.startsWith(word + u' '); });
}

CostMapping guessMapping(const Sheet &sheet)
{
    CostMapping best;
    qsizetype most = 1; // One known word alone may be anything.
    for (qsizetype row = 0; row < std::min(sheet.rows.size(), searchedRows); ++row) {
        QList<CostColumn> columns;
        qsizetype known = 0;
        for (const SheetCell &cell : sheet.rows.at(row)) {
            CostColumn column = cell.kind == SheetCell::Kind::Text ? columnNamed(cell.text) : CostColumn::Ignored;
            column = columns.contains(column) ? CostColumn::Ignored : column;
            known += column != CostColumn::Ignored;
            columns.append(column);
        }
        if (known > most && columns.contains(CostColumn::Title)) {
            most = known;
            best.headerRow = static_cast<int>(row);
            best.columns = columns;
        }
    }
    return best;
}

QString signatureOf(const Sheet &sheet, int headerRow)
{
    if (headerRow < 0 || headerRow >= sheet.rows.size()) {
        return {};
    }
    QStringList headings;
    for (const SheetCell &cell : sheet.rows.at(headerRow)) {
        headings.append(folded(cell.text));
    }
    return QString::fromLatin1(QCryptographicHash::hash(headings.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString toText(const CostMapping &mapping)
{
    QStringList columns;
    for (const CostColumn column : mapping.columns) {
        columns.append(columnCodes().at(static_cast<int>(column)));
    }
    return u"%1;%2;%3;%4"_s.arg(mapping.headerRow).arg(codeOf(mapping.basis)).arg(static_cast<int>(mapping.mark)).arg(columns.join(u','));
}

std::optional<CostMapping> mappingFrom(const QString &text)
{
    const QStringList parts = text.split(u';');
    bool isRow = false;
    bool isMark = false;
    CostMapping mapping;
    mapping.headerRow = parts.value(0).toInt(&isRow);
    mapping.basis = enumFromCode<CostBasis>(parts.value(1));
    const int mark = parts.value(2).toInt(&isMark);
    if (parts.size() != 4 || !isRow || !isMark || mark < 0 || mark > static_cast<int>(DecimalMark::Comma) || mapping.basis == CostBasis::Unset) {
        return std::nullopt;
    }
    mapping.mark = static_cast<DecimalMark>(mark);
    for (const QString &code : parts.at(3).split(u',')) {
        const qsizetype at = columnCodes().indexOf(code);
        if (at < 0) {
            return std::nullopt;
        }
        mapping.columns.append(static_cast<CostColumn>(at));
    }
    return mapping;
}

} // namespace Credwright
