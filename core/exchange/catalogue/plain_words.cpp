#include "core/exchange/catalogue/plain_words.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString wordsOf(const CatalogueProse &prose)
{
    const QString text = plainText(prose.blocks);
    return prose.label.isEmpty() || text.isEmpty() ? text : prose.label + u": "_s + text;
}

QString wordsOf(const CatalogueOutcomes &outcomes)
{
    QStringList lines;
    for (const CatalogueOutcomes::Item &item : outcomes.items) {
        lines.append(item.statement.text);
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString wordsOf(const CatalogueTable &table)
{
    QStringList lines;
    for (const QList<CatalogueTable::Cell> &row : table.rows) {
        QStringList cells;
        for (const CatalogueTable::Cell &cell : row) {
            cells.append(cell.text.text);
        }
        cells.removeAll(QString());
        lines.append(cells.join(u", "_s));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString wordsOf(const CatalogueWorkload &workload)
{
    QStringList parts;
    for (const CatalogueWorkload::Part &part : workload.parts) {
        parts.append(part.label + u' ' + part.hours);
    }
    return parts.join(u", "_s);
}

} // namespace

QString plainWords(const QList<CatalogueBlock> &blocks)
{
    QStringList lines;
    for (const CatalogueBlock &block : blocks) {
        lines.append(std::visit([](const auto &content) { return wordsOf(content); }, block));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace Credwright
