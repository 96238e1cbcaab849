#include "core/util/pasted_rows.h"

#include "core/fields/field.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where a quoted cell that opens here is closed; -1 when the quote is no more than a character of the cell.
qsizetype closingQuote(const QString &text, qsizetype opening)
{
    for (qsizetype at = text.indexOf(u'"', opening + 1); at >= 0; at = text.indexOf(u'"', at + 1)) {
        const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar(u'\n');
        if (next != u'"') {
            return next == u'\t' || next == u'\n' || next == u'\r' ? at : -1;
        }
        ++at; // Doubled: a quote in the cell.
    }
    return -1;
}

} // namespace

PastedRows rowsFromText(const QString &text)
{
    PastedRows pasted;
    QStringList row;
    const auto endRow = [&] {
        pasted.rows.size() < maximumRows ? pasted.rows.append(row) : static_cast<void>(++pasted.beyond);
        row.clear();
    };
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = text.at(at) == u'"' ? closingQuote(text, at) : -1;
        if (end >= 0) {
            row.append(text.mid(at + 1, end - at - 1).replace(u"\"\""_s, u"\""_s));
            ++end;
        } else {
            end = at;
            while (end < text.size() && text.at(end) != u'\t' && text.at(end) != u'\n' && text.at(end) != u'\r') {
                ++end;
            }
            row.append(text.mid(at, end - at));
        }
        if (end < text.size() && text.at(end) == u'\t') {
            at = end + 1;
            if (at == text.size()) {
                row.append(QString());
            }
            continue;
        }
        endRow();
        at = end + (text.mid(end, 2) == u"\r\n"_s ? 2 : 1);
    }
    if (!row.isEmpty()) {
        endRow();
    }
    return pasted;
}

} // namespace Credwright
