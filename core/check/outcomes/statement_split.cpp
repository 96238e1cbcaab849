#include "core/check/outcomes/statement_split.h"

namespace Credwright {

namespace {

using namespace Qt::StringLiterals;

/// Indices of the uses that stand directly beside each other.
QList<std::pair<qsizetype, qsizetype>> groupsOf(const QList<VerbUse> &uses)
{
    QList<std::pair<qsizetype, qsizetype>> groups;
    for (qsizetype i = 0; i < uses.size(); ++i) {
        if (i > 0 && uses.at(i).sharesObject)
            groups.last().second = i;
        else
            groups << std::pair(i, i);
    }
    return groups;
}

QString trimmedPiece(const QString &text, const QList<StatementWord> &words, qsizetype from, qsizetype to)
{
    while (from < to && words.at(from).is(LanguageTable::Coordinator))
        ++from;
    while (to > from && words.at(to - 1).is(LanguageTable::Coordinator))
        --to;
    return from < to ? text.mid(words.at(from).start, words.at(to - 1).end() - words.at(from).start) : QString();
}

class Splitter
{
public:
    Splitter(const QString &text, const StatementScan &scan) : m_text(text), m_scan(scan)
    {
        const QString frame = text.left(scan.bodyStart);
        m_hasFrame = !frame.trimmed().isEmpty();
        m_frame = frame;
        m_tail = text.mid(scan.bodyEnd);
        m_capital = text.at(scan.words.constFirst().start).isUpper();
    }

    QStringList verbFirst() const
    {
        QStringList result;
        const auto groups = groupsOf(m_scan.uses);
        for (qsizetype g = 0; g < groups.size(); ++g) {
            const auto [first, last] = groups.at(g);
            const qsizetype objectEnd = g + 1 < groups.size() ? startWord(groups.at(g + 1).first) : m_scan.words.size();
            const QString object = objectText(m_scan.uses.at(last), objectEnd);
            for (qsizetype i = first; i <= last; ++i) {
                const qsizetype from = i == 0 ? 0 : startWord(i);
                const VerbUse &use = m_scan.uses.at(i);
                const qsizetype start = m_scan.words.at(from).start;
                result << statement(m_text.mid(start, use.start + use.length - start) + object);
            }
        }
        return result;
    }

    QStringList verbLast() const
    {
        QStringList result;
        const auto groups = groupsOf(m_scan.uses);
        const qsizetype after = m_scan.uses.constLast().next;
        const QString tail =
            after < m_scan.words.size() ? m_text.mid(m_scan.words.at(after - 1).end(), m_scan.bodyEnd - m_scan.words.at(after - 1).end()) : QString();
        if (groups.size() > 1 && !tail.isEmpty())
            return {};
        qsizetype from = 0;
        for (const auto &[first, last] : groups) {
            const VerbUse &head = m_scan.uses.at(first);
            const QString object = trimmedPiece(m_text, m_scan.words, from, head.word);
            for (qsizetype i = first; i <= last; ++i) {
                const VerbUse &use = m_scan.uses.at(i);
                const QString verb = m_text.mid(use.start, use.length);
                result << statement((object.isEmpty() ? verb : object + u' ' + verb) + tail);
            }
            from = m_scan.uses.at(last).next;
        }
        return result;
    }

private:
    /// The first word of a piece: the adverbs before its verb belong to it.
    qsizetype startWord(qsizetype use) const
    {
        qsizetype at = 0;
        while (at < m_scan.words.size() && m_scan.words.at(at).start < m_scan.uses.at(use).start)
            ++at;
        while (at > 0 && m_scan.words.at(at - 1).adverb)
            --at;
        return at;
    }

    QString objectText(const VerbUse &use, qsizetype to) const
    {
        qsizetype from = use.next;
        while (to > from && m_scan.words.at(to - 1).classes & (LanguageTable::Coordinator | LanguageTable::Purpose | LanguageTable::Resumptive))
            --to;
        if (from >= to)
            return {};
        const qsizetype start = use.start + use.length;
        return m_text.mid(start, to == m_scan.words.size() ? m_scan.bodyEnd - start : m_scan.words.at(to - 1).end() - start);
    }

    QString statement(QString body) const
    {
        body = body.trimmed();
        if (!m_hasFrame && m_capital && !body.isEmpty())
            body[0] = body.at(0).toUpper();
        if (m_hasFrame && !m_capital && !body.isEmpty() && body.size() > 1 && body.at(1).isLower())
            body[0] = body.at(0).toLower();
        return (m_hasFrame ? m_frame : QString()) + body + (m_tail.trimmed() == u"."_s ? u"."_s : QString());
    }

    const QString &m_text;
    const StatementScan &m_scan;
    QString m_frame;
    QString m_tail;
    bool m_hasFrame = false;
    bool m_capital = false;
};

} // namespace

QStringList splitStatement(const QString &text, const StatementScan &scan, const LanguageTable &table)
{
    for (const VerbUse &use : scan.uses)
        if (!use.entry && (use.vague || use.progress) && table.order != LanguageTable::Order::VerbFirst)
            return {};
    const Splitter splitter(text, scan);
    if (table.order == LanguageTable::Order::VerbFirst || (table.order == LanguageTable::Order::Free && scan.uses.constFirst().word == 0))
        return splitter.verbFirst();
    const bool passive = table.styles.value(scan.uses.constFirst().slot) == u"participle"_s;
    const bool oneGroup = std::all_of(scan.uses.cbegin() + 1, scan.uses.cend(), [](const VerbUse &use) { return use.sharesObject; });
    return passive && !oneGroup ? QStringList() : splitter.verbLast();
}

} // namespace Credwright
