#include "core/exchange/agreement/agreement_html.h"

#include "core/agreement/agreement.h"
#include "core/exchange/html/html_writer.h"
#include "core/guide/vocabulary.h"
#include "core/model/seeded_rows.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("AgreementOutline", source);
}

QString languageOf(const QLocale &locale)
{
    const QString code = locale.name().section(u'_', 0, 0);
    return code == "C"_L1 ? u"en"_s : code;
}

class OutlineWriter : private HtmlWriter
{
public:
    OutlineWriter(const Design &design, const Analysis &analysis, QDate date, const QLocale &locale)
        : HtmlWriter(languageOf(locale))
        , m_design(withSeededRows(design))
        , m_analysis(analysis)
        , m_date(date)
        , m_locale(locale)
    {}

    QByteArray write()
    {
        const QString title = tr(QT_TRANSLATE_NOOP("AgreementOutline", "Partnership agreement: outline and checklist"));
        begin(title, title, u"agreement.css"_s);
        open("body");
        open("header");
        words("p", title, "kicker");
        if (m_design.identity.title.isEmpty()) {
            words("h1", tr(QT_TRANSLATE_NOOP("AgreementOutline", "Without a title")));
        } else {
            own("h1", m_design.identity.title.text);
        }
        words("p", state());
        close();
        open("main");
        partners();
        for (const AgreementElement &element : std::as_const(m_design.agreementElements)) {
            this->element(element);
        }
        close();
        footer();
        return end();
    }

private:
    /// Words of the designer's.
    void own(const char *tag, const QString &content) { phrase(tag, {content, m_design.identity.language}); }

    QString state() const
    {
        const Partnership &partnership = m_design.partnership;
        QString agreement = labelOf(partnership.agreement);
        if (agreement.isEmpty()) {
            agreement = tr(QT_TRANSLATE_NOOP("AgreementOutline", "not yet said"));
        }
        if (!partnership.signedOn.isEmpty()) {
            agreement += u", "_s + formatDate(partnership.signedOn, m_locale);
        }
        return tr(QT_TRANSLATE_NOOP("AgreementOutline", "As of %1. Agreement: %2.")).arg(m_locale.toString(m_date, QLocale::LongFormat), agreement);
    }

    void partners()
    {
        words("h2", tr(QT_TRANSLATE_NOOP("AgreementOutline", "Partners")));
        if (m_design.partners.isEmpty()) {
            words("p", tr(QT_TRANSLATE_NOOP("AgreementOutline", "No partner is named yet.")), "open");
            return;
        }
        open("table");
        open("thead");
        open("tr");
        for (const QString &heading : {tr(QT_TRANSLATE_NOOP("AgreementOutline", "Partner")), tr(QT_TRANSLATE_NOOP("AgreementOutline", "Kind")),
                 tr(QT_TRANSLATE_NOOP("AgreementOutline", "Country")), tr(QT_TRANSLATE_NOOP("AgreementOutline", "Role")),
                 tr(QT_TRANSLATE_NOOP("AgreementOutline", "Contact"))}) {
            words("th", heading);
        }
        close();
        close();
        open("tbody");
        for (const Partner &partner : std::as_const(m_design.partners)) {
            const QString lead = partner.lead == Answer::Yes ? tr(QT_TRANSLATE_NOOP("AgreementOutline", "%1 (leads)")) : u"%1"_s;
            open("tr");
            for (const QString &cell :
                {lead.arg(partner.name.text), labelOf(partner.kind), termName("countries"_L1, partner.country), partner.role.text, partner.contact}) {
                own("td", cell);
            }
            close();
        }
        close();
        close();
    }

    void element(const AgreementElement &element)
    {
        open("section");
        words("h2", tr(QT_TRANSLATE_NOOP("AgreementOutline", "%1. %2")).arg(m_locale.toString(++m_number), labelOf(element.element)));
        QStringList about{labelOf(element.status == ElementStatus::Unset ? ElementStatus::Open : element.status)};
        if (!element.owner.isEmpty()) {
            about.append(tr(QT_TRANSLATE_NOOP("AgreementOutline", "in the hands of %1")).arg(element.owner));
        }
        words("p", about.join(u", "_s), isOpen(element) ? "state open" : "state");
        if (element.status != ElementStatus::DoesNotApply || !element.text.isEmpty()) {
            text(element);
        }
        if (element.status != ElementStatus::DoesNotApply) {
            questions(element);
        }
        close();
    }

    void text(const AgreementElement &element)
    {
        if (!element.text.isEmpty()) {
            open("div", "text");
            blocks({CatalogueProse{{}, parseMarkdown(element.text), m_design.identity.language, false}});
            close();
        }
        const KnownText known = knownAbout(element.element, m_design, m_analysis.finance, m_locale);
        if (!known.text.isEmpty() && !element.text.contains(known.text)) {
            words("p", tr(QT_TRANSLATE_NOOP("AgreementOutline", "The design says:")), "label");
            open("ul", "known");
            for (const QString &line : known.text.split(u'\n')) {
                own("li", line);
            }
            close();
        }
    }

    void questions(const AgreementElement &element)
    {
        const QList<AgreementQuestion> open = openQuestions(element);
        this->open("ul", "questions");
        for (const AgreementQuestion question : questionsOf(element.element)) {
            this->open("li");
            words("span", open.contains(question) ? u"\u2610"_s : u"\u2611"_s, "box");
            words("span", labelOf(question));
            words("span",
                open.contains(question) ? tr(QT_TRANSLATE_NOOP("AgreementOutline", "to be settled")) : tr(QT_TRANSLATE_NOOP("AgreementOutline", "settled")),
                "quiet");
            close();
        }
        close();
    }

    void footer()
    {
        open("footer");
        words("p",
            tr(QT_TRANSLATE_NOOP("AgreementOutline",
                "The elements and questions follow, rearranged and in words of our own: Van Melkebeke, Op de Beeck and Antonaci (2025), Models and "
                "Guidelines for the Institutional Development of CEPD and the Design, Implementation and Recognition of Micro-credentials, MCE report 4.2, "
                "https://doi.org/10.5281/zenodo.15101731, under CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/. This outline is no legal "
                "advice.")));
        close();
    }

    const Design m_design;
    const Analysis &m_analysis;
    const QDate m_date;
    const QLocale m_locale;
    int m_number = 0;
};

} // namespace

QByteArray agreementHtml(const Design &design, const Analysis &analysis, QDate date, const QLocale &locale)
{
    return OutlineWriter(design, analysis, date, locale).write();
}

} // namespace Credwright
