#include "core/guide/guide_blocks.h"

#include <QCoreApplication>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Takes one line after the other; what is wrong with a line is returned as text.
class BlockReader
{
public:
    BlockReader(const QStringList &keys, const QStringList &repeatable) : m_keys(keys), m_repeatable(repeatable) {}

    QString take(const QString &line, int number)
    {
        if (m_inComment || line.startsWith(u"<!--")) {
            m_inComment = !line.contains(u"-->");
            return {};
        }
        if (line.trimmed().isEmpty()) {
            m_canContinue = false;
            return {};
        }
        if (line.startsWith(u'#')) {
            return takeHeading(line, number);
        }
        return line.startsWith(u"  ") ? takeContinuation(line) : takePart(line, number);
    }

    bool isInComment() const { return m_inComment; }
    const QList<GuideBlock> &blocks() const { return m_blocks; }

private:
    QString takeHeading(const QString &line, int number)
    {
        const int depth = line.startsWith(u"## ") ? 2 : line.startsWith(u"# ") ? 1 : 0;
        const QString heading = line.mid(depth).trimmed();
        if (depth == 0 || heading.isEmpty()) {
            return u"a heading is # or ## and a name"_s;
        }
        m_canContinue = false;
        m_blocks.append({depth, heading, number, {}});
        return {};
    }

    QString takeContinuation(const QString &line)
    {
        if (!m_canContinue) {
            return u"there is nothing above that this line continues"_s;
        }
        m_blocks.last().parts.last().text += u' ' + line.trimmed();
        return {};
    }

    QString takePart(const QString &line, int number)
    {
        const qsizetype colon = line.indexOf(u": ");
        const QString key = line.left(colon);
        if (m_blocks.isEmpty()) {
            return u"a heading has to come first"_s;
        }
        if (colon < 0 || !m_keys.contains(key)) {
            return u"the line does not begin with one of %1"_s.arg(m_keys.join(u", "));
        }
        GuideBlock &block = m_blocks.last();
        if (!m_repeatable.contains(key) && !block.value(key).isNull()) {
            return u"“%1” is there twice"_s.arg(key);
        }
        const QString text = line.mid(colon + 2).trimmed();
        if (text.isEmpty()) {
            return u"“%1” is empty"_s.arg(key);
        }
        block.parts.append({key, text, number});
        m_canContinue = true;
        return {};
    }

    const QStringList &m_keys;
    const QStringList &m_repeatable;
    QList<GuideBlock> m_blocks;
    bool m_inComment = false;
    bool m_canContinue = false;
};

} // namespace

QString GuideBlock::value(QStringView key) const
{
    for (const GuidePart &part : parts) {
        if (part.key == key) {
            return part.text;
        }
    }
    return {};
}

tl::unexpected<Error> guideTextError(int line, const QString &what)
{
    return failure(ErrorCode::InvalidInput,
        QCoreApplication::translate("GuideText", "A text of the guidance cannot be read (line %1): %2.").arg(line).arg(what), QString::number(line));
}

Result<QList<GuideBlock>> parseGuideBlocks(const QString &text, const QStringList &keys, const QStringList &repeatable)
{
    BlockReader reader(keys, repeatable);
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const QString wrong = reader.take(lines.at(i), i + 1);
        if (!wrong.isEmpty()) {
            return guideTextError(i + 1, wrong);
        }
    }
    if (reader.isInComment()) {
        return guideTextError(static_cast<int>(lines.size()), u"a comment is not closed"_s);
    }
    return reader.blocks();
}

} // namespace Credwright
