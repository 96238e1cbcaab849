#include "core/guide/handbook.h"

#include "core/check/step_info.h"
#include "core/guide/guidance.h"
#include "core/util/markdown_subset.h"

#include <memory>
#include <mutex>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Handbook", text);
}

QString paragraph(const QString &text, const QString &kind = {})
{
    if (text.isEmpty()) {
        return {};
    }
    return kind.isEmpty() ? u"<p>%1</p>\n"_s.arg(text.toHtmlEscaped()) : u"<p class=\"%1\">%2</p>\n"_s.arg(kind, text.toHtmlEscaped());
}

QString labelled(const QString &label, const QString &text, const QString &kind = {})
{
    const QString open = kind.isEmpty() ? u"<p>"_s : u"<p class=\"%1\">"_s.arg(kind);
    return text.isEmpty() ? QString() : u"%1<b>%2</b> %3</p>\n"_s.arg(open, label.toHtmlEscaped(), text.toHtmlEscaped());
}

QString link(const QString &id, const QString &text)
{
    return u"<a href=\"#%1\">%2</a>"_s.arg(id.toHtmlEscaped(), text.toHtmlEscaped());
}

QString termLinks(const QString &label, const QStringList &keys)
{
    QStringList links;
    for (const QString &key : keys) {
        if (const GlossaryEntry *entry = glossaryEntry(key)) {
            links.append(link(u"term."_s + key, entry->term));
        }
    }
    return links.isEmpty() ? QString() : u"<p class=\"terms\"><b>%1</b> %2</p>\n"_s.arg(label.toHtmlEscaped(), links.join(u" · "_s));
}

QString sectionLine(const QString &key)
{
    const Section *cited = section(key);
    return cited ? labelled(tr(QT_TRANSLATE_NOOP("Handbook", "In the guide:")), cited->title, u"quiet"_s) : QString();
}

QString paragraphsAndLists(const QString &markdown)
{
    QString html;
    bool inList = false;
    for (const TextBlock &block : parseMarkdown(markdown)) {
        const bool isItem = block.kind == TextBlock::Kind::Bullet;
        if (isItem != inList) {
            html += isItem ? u"<ul>\n"_s : u"</ul>\n"_s;
            inList = isItem;
        }
        const QString words = plainText({{.kind = TextBlock::Kind::Paragraph, .depth = 0, .number = {}, .runs = block.runs}});
        html += isItem ? u"<li>%1</li>\n"_s.arg(words.toHtmlEscaped()) : paragraph(words);
    }
    return html + (inList ? u"</ul>\n"_s : QString());
}

QString wordsOf(const QString &html)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    QString text = html;
    text.replace(tags, u" "_s);
    for (const auto &[entity, character] : {std::pair{u"&lt;"_s, u"<"_s}, {u"&gt;"_s, u">"_s}, {u"&quot;"_s, u"\""_s}, {u"&amp;"_s, u"&"_s}}) {
        text.replace(entity, character);
    }
    return text.simplified();
}

class Writer
{
public:
    QList<HandbookEntry> write()
    {
        addStart();
        for (const StepInfo &info : stepInfos()) {
            addStep(info);
        }
        addFiles();
        addGlossary();
        addNotice();
        return m_entries;
    }

private:
    void add(const QString &id, const QString &title, const QString &html) { m_entries.append({id, m_chapter, title, html, wordsOf(html)}); }

    void chapter(const QString &id, const QString &title, const QString &html)
    {
        m_chapter = id;
        add(id, title, html);
    }

    void addStart()
    {
        QString html = paragraph(tr(QT_TRANSLATE_NOOP("Handbook",
            "What is worth knowing at each step of a micro-credential’s design: what good looks like, why, and what others did. The order is that of the "
            "guide that this workbench follows.")));
        if (const GlossaryEntry *entry = glossaryEntry(u"micro-credential")) {
            html += labelled(tr(QT_TRANSLATE_NOOP("Handbook", "Micro-credential:")), entry->text);
            html += labelled(tr(QT_TRANSLATE_NOOP("Handbook", "Source:")), entry->source, u"quiet"_s);
        }
        html += u"<ul>\n"_s;
        for (const StepInfo &info : stepInfos()) {
            const QString title = tr(QT_TRANSLATE_NOOP("Handbook", "%1  %2")).arg(QLocale().toString(info.number), info.title.text());
            html += u"<li>%1 %2</li>\n"_s.arg(link(u"step."_s + info.step, title), stepGuide(info.step).purpose.toHtmlEscaped());
        }
        html += u"<li>%1</li>\n<li>%2</li>\n<li>%3</li>\n</ul>\n"_s.arg(link(u"files"_s, filePassages().value(0).title),
            link(u"glossary"_s, tr(QT_TRANSLATE_NOOP("Handbook", "Glossary"))), link(u"notice"_s, tr(QT_TRANSLATE_NOOP("Handbook", "Sources and licence"))));
        chapter(u"start"_s, tr(QT_TRANSLATE_NOOP("Handbook", "Handbook for designing micro-credentials")), html);
    }

    void addStep(const StepInfo &info)
    {
        const StepGuide &guide = stepGuide(info.step);
        QString html = paragraph(guide.purpose, u"lead"_s) + sectionLine(guide.section);
        for (const GuideCase &example : guide.cases) {
            html += labelled(tr(QT_TRANSLATE_NOOP("Handbook", "Case, %1:")).arg(example.title), example.text, u"case"_s);
        }
        html += termLinks(tr(QT_TRANSLATE_NOOP("Handbook", "Terms:")), guide.terms);
        chapter(u"step."_s + info.step, tr(QT_TRANSLATE_NOOP("Handbook", "%1  %2")).arg(QLocale().toString(info.number), info.title.text()), html);
        for (const Guidance *guidance : guidanceOfStep(info.step)) {
            addField(*guidance);
        }
    }

    void addField(const Guidance &guidance)
    {
        QString html = labelled(tr(QT_TRANSLATE_NOOP("Handbook", "What good looks like:")), guidance.whatGoodLooksLike);
        html += labelled(tr(QT_TRANSLATE_NOOP("Handbook", "Why:")), guidance.why);
        html += labelled(tr(QT_TRANSLATE_NOOP("Handbook", "Not like this:")), guidance.badExample, u"bad"_s);
        html += labelled(tr(QT_TRANSLATE_NOOP("Handbook", "Like this:")), guidance.goodExample, u"good"_s);
        html += sectionLine(guidance.section) + termLinks(tr(QT_TRANSLATE_NOOP("Handbook", "Terms:")), guidance.terms);
        const QString id = u"field."_s + guidance.fieldId;
        HandbookEntry &last = m_entries.last();
        if (last.html == html && !last.isChapter()) { // One passage about several fields.
            last.otherIds.append(id);
            if (!last.title.split(u", "_s).contains(guidance.title)) {
                last.title += u", "_s + guidance.title;
            }
            return;
        }
        add(id, guidance.title, html);
    }

    void addFiles()
    {
        for (const Passage &passage : filePassages()) {
            const QString html = paragraphsAndLists(passage.text);
            m_chapter.startsWith(u"files"_s) ? add(u"files."_s + passage.key, passage.title, html) : chapter(passage.key, passage.title, html);
        }
    }

    void addGlossary()
    {
        const GlossaryEntry *definition = glossaryEntry(u"micro-credential");
        chapter(u"glossary"_s, tr(QT_TRANSLATE_NOOP("Handbook", "Glossary")),
            definition ? labelled(tr(QT_TRANSLATE_NOOP("Handbook", "Micro-credential:")), definition->text, u"lead"_s) : QString());
        for (const GlossaryEntry &entry : glossary()) {
            add(u"term."_s + entry.key, entry.term,
                paragraph(entry.text) + labelled(tr(QT_TRANSLATE_NOOP("Handbook", "Source:")), entry.source, u"quiet"_s)
                    + termLinks(tr(QT_TRANSLATE_NOOP("Handbook", "See also:")), entry.seeAlso));
        }
    }

    void addNotice()
    {
        QString html = paragraph(tr(QT_TRANSLATE_NOOP("Handbook", "The texts follow the order and the recommendations of:")));
        html += u"<p>Van Melkebeke, L., Op de Beeck, I., &amp; Antonaci, A. (2025). <i>Models and Guidelines for the Institutional Development of CEPD and "
                "the Design, Implementation and Recognition of Micro-credentials.</i> Research Report No. 4.2. Zenodo. "
                "<a href=\"https://doi.org/10.5281/zenodo.15101731\">doi.org/10.5281/zenodo.15101731</a></p>\n"_s;
        html += u"<p>%1 <a href=\"https://creativecommons.org/licenses/by-sa/4.0/\">CC BY-SA 4.0</a></p>\n"_s.arg(
            tr(QT_TRANSLATE_NOOP("Handbook", "That report was co-funded by the European Union. It and the texts of this handbook are licensed under"))
                .toHtmlEscaped());
        html += paragraph(tr(QT_TRANSLATE_NOOP("Handbook",
            "What was changed: the recommendations were rearranged by field, put into other words, and joined by reasons, examples and sources of our own. "
            "The titles of the guide’s sections are quoted. Its authors and the European Union do not endorse these texts and are not responsible for "
            "them.")));
        chapter(u"notice"_s, tr(QT_TRANSLATE_NOOP("Handbook", "Sources and licence")), html);
    }

    QList<HandbookEntry> m_entries;
    QString m_chapter;
};

QString heading(const HandbookEntry &entry, HandbookAnchors anchors)
{
    const QString tag = entry.isChapter() ? u"h2"_s : u"h3"_s;
    const QString title = entry.title.toHtmlEscaped();
    QString others;
    for (const QString &id : entry.otherIds) {
        others += anchors == HandbookAnchors::Attributes ? u"<span id=\"%1\"></span>"_s.arg(id) : u"<a name=\"%1\"></a>"_s.arg(id);
    }
    return anchors == HandbookAnchors::Attributes ? u"<%1 id=\"%2\">%3%4</%1>\n"_s.arg(tag, entry.id, others, title)
                                                  : u"<%1><a name=\"%2\"></a>%3%4</%1>\n"_s.arg(tag, entry.id, others, title);
}

QString excerptAround(const QString &text, const QString &word)
{
    constexpr qsizetype around = 40;
    const qsizetype found = std::max<qsizetype>(0, text.indexOf(word, 0, Qt::CaseInsensitive));
    const qsizetype from = std::max<qsizetype>(0, found - around);
    QString part = text.mid(from, 2 * around + word.size()).trimmed();
    return (from > 0 ? u"…"_s : QString()) + part + (from + 2 * around + word.size() < text.size() ? u"…"_s : QString());
}

} // namespace

const QList<HandbookEntry> &handbook()
{
    // Kept for each language, so that what was handed out stays valid when the language changes.
    static std::mutex mutex;
    static QHash<QString, std::shared_ptr<QList<HandbookEntry>>> written;
    const std::lock_guard lock(mutex);
    std::shared_ptr<QList<HandbookEntry>> &entries = written[QLocale().name()];
    if (!entries) {
        entries = std::make_shared<QList<HandbookEntry>>(Writer().write());
    }
    return *entries;
}

QList<HandbookHit> searchHandbook(const QString &words, int most)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    QList<HandbookHit> inTitles;
    QList<HandbookHit> inTexts;
    const auto holds = [&](const QString &text) {
        return std::all_of(wanted.cbegin(), wanted.cend(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    if (wanted.isEmpty()) {
        return {};
    }
    for (const HandbookEntry &entry : handbook()) {
        if (holds(entry.title)) {
            inTitles.append({&entry, excerptAround(entry.text, wanted.first())});
        } else if (holds(entry.title + u' ' + entry.text)) {
            inTexts.append({&entry, excerptAround(entry.text, wanted.first())});
        }
    }
    // Who types a term most often wants to know what it means.
    std::stable_partition(inTitles.begin(), inTitles.end(), [](const HandbookHit &hit) { return hit.entry->id.startsWith(u"term."_s); });
    return (inTitles + inTexts).mid(0, most);
}

QString handbookBody(HandbookAnchors anchors)
{
    QString html;
    for (const HandbookEntry &entry : handbook()) {
        html += heading(entry, anchors) + entry.html;
    }
    return html;
}

QByteArray handbookHtml()
{
    QFile css(u":/credwright/templates/handbook.css"_s);
    const QString style = css.open(QIODevice::ReadOnly) ? QString::fromUtf8(css.readAll()) : QString();
    const QString language = QLocale().name().section(u'_', 0, 0);
    const bool translated = QDir(u":/credwright/guide/"_s + language).exists();
    QString contents;
    for (const HandbookEntry &entry : handbook()) {
        if (entry.isChapter()) {
            contents += u"<li>%1</li>\n"_s.arg(link(entry.id, entry.title));
        }
    }
    const QString title = handbook().first().title.toHtmlEscaped();
    QString html =
        u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%2</title>\n"_s.arg(translated ? language : u"en"_s, title);
    html += u"<style>\n"_s + style + u"</style>\n</head>\n<body>\n"_s;
    html += u"<nav aria-label=\"%1\">\n<ul>\n%2</ul>\n</nav>\n<main>\n<h1>%3</h1>\n"_s.arg(
        tr(QT_TRANSLATE_NOOP("Handbook", "Contents")).toHtmlEscaped(), contents, title);
    return (html + handbookBody(HandbookAnchors::Attributes) + u"</main>\n</body>\n</html>\n"_s).toUtf8();
}

} // namespace Credwright
