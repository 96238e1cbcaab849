#include "core/check/outcomes/statement_scan.h"

#include "core/check/outcomes/verb_finder.h"

namespace Credwright {

namespace {

using namespace Qt::StringLiterals;

QString folded(const QString &text, const LanguageTable *table)
{
    QString result = text;
    int depth = 0;
    bool code = false;
    for (QChar &letter : result) {
        const bool opens = letter == u'(' || letter == u'[';
        const bool closes = letter == u')' || letter == u']';
        if (letter == u'`')
            code = !code;
        if (opens)
            ++depth;
        if (depth > 0 || code || letter == u'`')
            letter = u' ';
        else
            letter = table ? table->normalised(QStringView(&letter, 1)).at(0) : letter.toLower();
        if (closes && depth > 0)
            --depth;
    }
    return depth == 0 && !code ? result : folded(QString(text).replace(u'(', u' ').replace(u'[', u' ').replace(u'`', u' '), table);
}

bool isInsideWord(const QString &text, qsizetype at)
{
    const QChar letter = text.at(at);
    if (letter.isLetterOrNumber() || letter.isMark() || letter == u'_' || letter == u'+' || letter == u'#')
        return true;
    const bool joins = letter == u'\'' || letter == u'-' || letter == u'&';
    return joins && at > 0 && at + 1 < text.size() && text.at(at - 1).isLetterOrNumber() && text.at(at + 1).isLetterOrNumber();
}

QList<StatementWord> wordsOf(const QString &text, const StatementScan &scan, const LanguageTable *table)
{
    QList<StatementWord> words;
    bool comma = false;
    for (qsizetype at = scan.bodyStart; at < scan.bodyEnd;) {
        const QChar letter = scan.folded.at(at);
        if (!isInsideWord(scan.folded, at) && letter != u'&') {
            comma = comma || letter == u',' || letter == u';' || letter == u'/' || letter == u':';
            ++at;
            continue;
        }
        StatementWord word;
        word.start = at;
        while (at < scan.bodyEnd && (at == word.start || isInsideWord(scan.folded, at)))
            ++at;
        word.length = at - word.start;
        word.text = scan.folded.mid(word.start, word.length);
        word.comma = std::exchange(comma, false);
        word.capital = text.at(word.start).isUpper();
        if (table) {
            word.form = table->form(word.text);
            word.classes = table->words.value(word.text);
            word.adverb = !word.form.known() && table->isAdverb(word.text);
        }
        words << std::move(word);
    }
    return words;
}

QRegularExpressionMatch matchAt(const QRegularExpression &pattern, const QString &text, qsizetype at)
{
    return pattern.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
}

qsizetype afterBullet(const QString &text)
{
    static const QRegularExpression bullet(
        uR"(\s*(?:[-–—•*·]\s+|\d{1,2}[.)]\s+|[a-z][.)]\s+|lo\s?\d{1,2}(?:\.\d+)?[:.]?\s+)?)"_s, QRegularExpression::UseUnicodePropertiesOption);
    return matchAt(bullet, text, 0).capturedLength();
}

void stripFrames(StatementScan &scan, const LanguageTable &table)
{
    bool found = true;
    while (found) {
        found = false;
        for (const QRegularExpression &frame : table.frames) {
            const QRegularExpressionMatch match = matchAt(frame, scan.folded, scan.bodyStart);
            if (match.hasMatch() && match.capturedLength() > 0 && match.capturedEnd() < scan.bodyEnd) {
                scan.bodyStart = match.capturedEnd();
                found = true;
                break;
            }
        }
    }
}

} // namespace

StatementScan scanStatement(const QString &text, const LanguageTable *table)
{
    StatementScan scan;
    scan.folded = folded(text, table);
    scan.bodyEnd = scan.folded.size();
    while (scan.bodyEnd > 0 && (scan.folded.at(scan.bodyEnd - 1).isSpace() || QStringView(u".;,:!").contains(scan.folded.at(scan.bodyEnd - 1))))
        --scan.bodyEnd;
    scan.bodyStart = qMin(afterBullet(scan.folded), scan.bodyEnd);
    if (table) {
        for (const QRegularExpression &pattern : table->notOutcomes) {
            const QRegularExpressionMatch match = matchAt(pattern, scan.folded, scan.bodyStart);
            if (match.hasMatch()) {
                scan.notAnOutcome = true;
                scan.notAnOutcomeLength = match.capturedLength();
                return scan;
            }
        }
        stripFrames(scan, *table);
    }
    scan.words = wordsOf(text, scan, table);
    if (table && !scan.words.isEmpty())
        VerbFinder(*table, scan).find();
    return scan;
}

} // namespace Credwright
