#include "ui/steps/certification/certification_page.h"

#include "core/exchange/catalogue/catalogue.h"
#include "core/guide/standing_statements.h"
#include "core/util/format.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/field_box.h"
#include "ui/forms/held_list.h"
#include "ui/widgets/card.h"
#include "ui/widgets/section_label.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How far the elements are, with those that are missing by name.
DerivedText elementsFilled(const Session &session)
{
    int there = 0;
    int wanted = 0;
    QStringList lines;
    for (const ElementState &element : councilElements(session.design(), session.analysis())) {
        if (!element.mandatory || element.atIssue) {
            continue;
        }
        ++wanted;
        there += element.there ? 1 : 0;
        if (!element.there) {
            lines.append(QCoreApplication::translate("Finding", element.missing));
        }
    }
    lines.append(CertificationPage::tr("Learner and date of issue are filled in on each certificate."));
    return {CertificationPage::tr("%1 of %2 mandatory elements").arg(there).arg(wanted), lines.join(u'\n')};
}

/// Credits that other awards recognise, by what was agreed.
DerivedText creditsRecognised(const Session &session)
{
    QStringList lines;
    int agreed = 0;
    for (const StackTarget &target : session.design().stackTargets) {
        agreed += target.status == TargetStatus::Agreed ? 1 : 0;
        const QString state = labelOf(target.status).isEmpty() ? CertificationPage::tr("not said") : labelOf(target.status).toLower();
        lines.append(target.recognisedCredits
                ? CertificationPage::tr("%1: %2 ECTS, %3").arg(target.programme.text, formatCredits(*target.recognisedCredits), state)
                : CertificationPage::tr("%1: %2").arg(target.programme.text, state));
    }
    if (lines.isEmpty()) {
        return {};
    }
    return {CertificationPage::tr("agreed by %1 of %n award(s)", nullptr, static_cast<int>(lines.size())).arg(agreed), lines.join(u'\n')};
}

QString valueOf(const Catalogue &catalogue, CouncilElement element)
{
    for (const CatalogueFact &fact : catalogue.mandatory + catalogue.optional) {
        if (fact.element == element) {
            QStringList lines;
            for (const CataloguePhrase &phrase : fact.values) {
                lines.append(phrase.text);
            }
            return lines.join(u'\n');
        }
    }
    return {};
}

/// The elements' own names, longer than the labels that fit beside a description.
QString nameOf(CouncilElement element)
{
    switch (element) {
    case CouncilElement::Learner:
        return CertificationPage::tr("Learner");
    case CouncilElement::Title:
        return CertificationPage::tr("Title");
    case CouncilElement::Country:
        return CertificationPage::tr("Country of the issuer");
    case CouncilElement::AwardingBody:
        return CertificationPage::tr("Awarding body");
    case CouncilElement::IssueDate:
        return CertificationPage::tr("Date of issue");
    case CouncilElement::Outcomes:
        return CertificationPage::tr("Learning outcomes");
    case CouncilElement::Workload:
        return CertificationPage::tr("Notional workload");
    case CouncilElement::Level:
        return CertificationPage::tr("Level and cycle");
    case CouncilElement::Assessment:
        return CertificationPage::tr("Type of assessment");
    case CouncilElement::Participation:
        return CertificationPage::tr("Form of participation");
    case CouncilElement::QualityAssurance:
        return CertificationPage::tr("Quality assurance");
    case CouncilElement::Prerequisites:
        return CertificationPage::tr("Prerequisites");
    case CouncilElement::Supervision:
        return CertificationPage::tr("Supervision, identity");
    case CouncilElement::Grade:
        return CertificationPage::tr("Grade");
    case CouncilElement::Stackability:
        return CertificationPage::tr("Stackability");
    case CouncilElement::FurtherInformation:
        return CertificationPage::tr("Further information");
    }
    return {};
}

HeldItem itemOf(const ElementState &state, const Design &design, const Catalogue &catalogue)
{
    const bool ruledOut = state.element == CouncilElement::Level && design.level.applies == LevelApplies::NotApplicable;
    const QString missing = state.missing ? QCoreApplication::translate("Finding", state.missing) : CertificationPage::tr("Nothing besides, which is fine.");
    return {nameOf(state.element), state.there ? valueOf(catalogue, state.element) : missing, state.where,
        state.atIssue                        ? HeldItem::State::Later
            : !state.there && !state.missing ? HeldItem::State::DoesNotApply
            : !state.there                   ? HeldItem::State::Missing
            : ruledOut                       ? HeldItem::State::DoesNotApply
                                             : HeldItem::State::Held};
}

} // namespace

CertificationPage::CertificationPage(Session &session, QWidget *parent) : StepPage(session, "certification"_L1, parent)
{
    addElements();
    addAward();
    addRecognition();
    addOwnElements();
    addTools();
}

void CertificationPage::addElements()
{
    Card *card = addCard(tr("What the certificate states"));
    addDerived(card, elementsFilled);
    constexpr int nameWidth = 176;
    m_mandatory = new HeldList(session(), nameWidth, card);
    m_mandatory->setObjectName(u"mandatoryElements"_s);
    m_mandatory->setAccessibleName(tr("Mandatory elements of the Council Recommendation"));
    m_optional = new HeldList(session(), nameWidth, card);
    m_optional->setObjectName(u"optionalElements"_s);
    m_optional->setAccessibleName(tr("Optional elements of the Council Recommendation"));
    card->contentLayout()->addWidget(m_mandatory);
    card->contentLayout()->addWidget(new SectionLabel(tr("Where relevant"), card));
    card->contentLayout()->addWidget(m_optional);
    onAnalysed([this] { refreshElements(); });
}

/// The words are those of the description, which takes a while to put together: only while somebody looks.
void CertificationPage::refreshElements()
{
    if (!isVisible()) {
        return;
    }
    const Catalogue catalogue = describe(session().design(), session().analysis());
    QList<HeldItem> mandatory;
    QList<HeldItem> optional;
    for (const ElementState &element : councilElements(session().design(), session().analysis())) {
        (element.mandatory ? mandatory : optional).append(itemOf(element, session().design(), catalogue));
    }
    m_mandatory->setItems(mandatory);
    m_optional->setItems(optional);
}

void CertificationPage::showEvent(QShowEvent *event)
{
    StepPage::showEvent(event);
    refreshElements();
}

void CertificationPage::addAward()
{
    Card *issuer = addCard(tr("Who issues"));
    addFields(issuer, {{u"certification.issuerBody"_s, 1, true}, {u"certification.issuerName"_s, 1}});
    showWhen(issuer, [](const Session &s) {
        const Design &design = s.design();
        const bool platform = std::any_of(design.platforms.cbegin(), design.platforms.cend(), [](const Platform &p) { return p.issues == Answer::Yes; });
        return design.identity.joint == Answer::Yes || design.awardingBodies.size() > 1 || platform || !design.certification.issuerBody.isNull()
            || !design.certification.issuerName.isEmpty();
    });
    Card *card = addCard(tr("Form, keeping and verification"));
    addFields(card, {{u"certification.format"_s, 2}, {u"certification.gradeShown"_s, 1}});
    showWhen(card->findChild<QWidget *>(u"certification.gradeShown"_s)->parentWidget(), [](const Session &s) {
        // Who only attends gets no grade.
        const QList<Track> &tracks = s.design().tracks;
        return tracks.isEmpty() || std::any_of(tracks.cbegin(), tracks.cend(), [](const Track &track) { return track.kind != TrackKind::AttendanceOnly; })
            || s.design().certification.gradeShown != Answer::Unset;
    });
    addField(card, u"certification.verification"_s);
    addFields(card, {{u"certification.storage"_s}, {u"certification.participation"_s}});
    auto *statement = new QLabel(tr("Always printed: %1").arg(ownedByTheLearner().text.text()), card);
    statement->setObjectName(u"ownership"_s);
    statement->setProperty("role", u"secondary"_s);
    statement->setTextFormat(Qt::PlainText);
    statement->setWordWrap(true);
    card->contentLayout()->addWidget(statement);
}

void CertificationPage::addRecognition()
{
    Card *card = addCard(tr("Recognition"));
    addDerived(card, creditsRecognised);
    addField(card, u"certification.recognition"_s);
}

void CertificationPage::addOwnElements()
{
    Card *card = addCard(tr("Elements of your own"));
    EntityTable *table =
        addTable(card, u"certificateElement"_s, {{.field = u"certificateElement.name"_s, .width = 230}, {.field = u"certificateElement.text"_s}});
    table->setEmptyText(tr("The Council’s list is open: what else should readers of the certificate know? Press Enter to begin."));
    addField(card, u"certification.furtherInformation"_s);
}

void CertificationPage::addTools()
{
    Card *card = addCard(tr("Tools"));
    EntityTable *table = addTable(card, u"issuingTool"_s,
        {{.field = u"issuingTool.stage"_s, .width = 130}, {.field = u"issuingTool.tool"_s}, {.field = u"issuingTool.owner"_s, .width = 200},
            {.field = u"issuingTool.format"_s, .width = 200}});
    table->setEmptyText(tr("Which system enrols, issues, verifies, who runs it, and which format does it take? Press Enter to begin."));
    addField(card, u"certification.strategy"_s);
}

} // namespace Credwright
