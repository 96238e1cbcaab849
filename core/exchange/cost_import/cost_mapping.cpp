#include "core/exchange/cost_import/cost_mapping.h"

#include <algorithm>
#include <array>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lookedForHeader = 30;

struct Fit
{
    int fit = 0;
    CostField field = CostField::Unset;
    qsizetype column = 0;
};

/// Each column gets the field that its header fits best, each field the column.
QList<CostField> fieldsOfHeader(const QList<SheetCell> &row)
{
    QList<Fit> fits;
    for (qsizetype column = 0; column < row.size(); ++column) {
        if (row.at(column).kind != SheetCell::Kind::Text) {
            continue;
        }
        for (const Choice &choice : choicesOf<CostField>()) {
            const CostField field = enumFromCode<CostField>(choice.code);
            if (const int fit = headerFit(field, row.at(column).text); fit > 0) {
                fits.append({fit, field, column});
            }
        }
    }
    std::stable_sort(fits.begin(), fits.end(), [](const Fit &a, const Fit &b) { return a.fit > b.fit; });
    QList<CostField> fields(row.size(), CostField::Unset);
    for (const Fit &fit : std::as_const(fits)) {
        if (fields.at(fit.column) == CostField::Unset && !fields.contains(fit.field)) {
            fields[fit.column] = fit.field;
        }
    }
    return fields;
}

/// Of the columns that no header names: the first with most texts as title, the last with most numbers as amount.
void guessByContent(const Sheet &sheet, CostMapping &mapping)
{
    QList<int> texts(sheet.columnCount(), 0);
    QList<int> numbers(sheet.columnCount(), 0);
    for (qsizetype row = mapping.headerRow + 1; row < std::min<qsizetype>(sheet.rows.size(), 500); ++row) {
        const QList<SheetCell> &cells = sheet.rows.at(row);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const SheetNumber number = sheetNumber(cells.at(column));
            texts[column] += cells.at(column).kind == SheetCell::Kind::Text && !number.isNumber() ? 1 : 0;
            numbers[column] += number.isNumber() ? 1 : 0;
        }
    }
    mapping.columns.resize(sheet.columnCount(), CostField::Unset);
    const auto place = [&](CostField field, const QList<int> &counts, bool last) {
        qsizetype best = -1;
        for (qsizetype column = 0; column < counts.size(); ++column) {
            const int most = best < 0 ? 0 : counts.at(best);
            if (mapping.columns.at(column) == CostField::Unset && (counts.at(column) > most || (last && most > 0 && counts.at(column) == most))) {
                best = column;
            }
        }
        if (best >= 0) {
            mapping.columns[best] = field;
        }
    };
    if (mapping.columnOf(CostField::Title) < 0) {
        place(CostField::Title, texts, false);
    }
    if (mapping.columnOf(CostField::Amount) < 0 && mapping.columnOf(CostField::Rate) < 0) {
        place(CostField::Amount, numbers, true);
    }
}

QJsonObject toJson(const CostMapping &mapping)
{
    QJsonArray columns;
    for (const CostField field : mapping.columns) {
        columns.append(codeOf(field));
    }
    QJsonObject wordsOfUser;
    for (auto it = mapping.categoryWords.cbegin(); it != mapping.categoryWords.cend(); ++it) {
        wordsOfUser[it.key()] = codeOf(it.value());
    }
    return {{u"headerRow"_s, mapping.headerRow}, {u"columns"_s, columns}, {u"categoryWords"_s, wordsOfUser}, {u"missingBasis"_s, codeOf(mapping.missingBasis)},
        {u"missingCategory"_s, codeOf(mapping.missingCategory)}, {u"mark"_s, static_cast<int>(mapping.mark)},
        {u"takesTitlesAlone"_s, mapping.takesTitlesAlone}};
}

std::optional<CostMapping> fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject root = document.object();
    const QJsonArray columns = root["columns"_L1].toArray();
    const int headerRow = root["headerRow"_L1].toInt(-2);
    if (headerRow < -1 || headerRow >= maximumSheetRows || columns.isEmpty() || columns.size() > maximumSheetColumns) {
        return std::nullopt;
    }
    CostMapping mapping{.headerRow = headerRow,
        .columns = {},
        .categoryWords = {},
        .missingBasis = enumFromCode<CostBasis>(root["missingBasis"_L1].toString()),
        .missingCategory = enumFromCode<CostCategory>(root["missingCategory"_L1].toString()),
        .mark = static_cast<DecimalMark>(std::clamp(root["mark"_L1].toInt(), 0, 2)),
        .takesTitlesAlone = root["takesTitlesAlone"_L1].toBool()};
    for (const QJsonValue &code : columns) {
        const CostField field = enumFromCode<CostField>(code.toString());
        mapping.columns.append(mapping.columns.contains(field) ? CostField::Unset : field);
    }
    const QJsonObject wordsOfUser = root["categoryWords"_L1].toObject();
    for (auto it = wordsOfUser.begin(); it != wordsOfUser.end(); ++it) {
        mapping.categoryWords.insert(it.key(), enumFromCode<CostCategory>(it.value().toString()));
    }
    return mapping;
}

} // namespace

CostMapping guessMapping(const Sheet &sheet)
{
    CostMapping mapping;
    qsizetype mostNamed = 1; // One word alone may be anything.
    for (int row = 0; row < std::min<qsizetype>(sheet.rows.size(), lookedForHeader); ++row) {
        const QList<CostField> fields = fieldsOfHeader(sheet.rows.at(row));
        const qsizetype named = fields.size() - fields.count(CostField::Unset);
        if (named > mostNamed) {
            mostNamed = named;
            mapping.headerRow = row;
            mapping.columns = fields;
        }
    }
    guessByContent(sheet, mapping);
    return mapping;
}

QString templateSignature(const Sheet &sheet)
{
    QStringList texts{comparableText(sheet.name)};
    for (const SheetCell &cell : sheet.rows.value(std::max(0, guessMapping(sheet).headerRow))) {
        texts.append(comparableText(cell.text));
    }
    return QString::fromLatin1(QCryptographicHash::hash(texts.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex());
}

QStringList withTemplate(const QStringList &templates, const QString &signature, const CostMapping &mapping)
{
    constexpr qsizetype most = 50;
    QStringList kept{signature + u' ' + QString::fromUtf8(QJsonDocument(toJson(mapping)).toJson(QJsonDocument::Compact))};
    for (const QString &known : templates) {
        if (!known.startsWith(signature + u' ') && kept.size() < most) {
            kept.append(known);
        }
    }
    return kept;
}

std::optional<CostMapping> mappingOfTemplate(const QStringList &templates, const QString &signature)
{
    for (const QString &known : templates) {
        if (known.startsWith(signature + u' ')) {
            return fromJson(known.mid(signature.size() + 1).toUtf8());
        }
    }
    return std::nullopt;
}

} // namespace Credwright
