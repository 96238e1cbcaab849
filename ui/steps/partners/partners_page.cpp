#include "ui/steps/partners/partners_page.h"

#include "core/agreement/agreement.h"
#include "core/agreement/template_text.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/forms/attachment_bar.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/field_box.h"
#include "ui/steps/partners/known_text_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestTemplate = 4 << 20; // Bytes of text: a book.

bool isOffered(const Session &session)
{
    return session.design().partnership.applies == Answer::Yes;
}

/// "2 of 5": the questions of an element that are settled.
QString settledCell(const Session &session, const QUuid &row)
{
    const AgreementElement *element = findById(session.design().agreementElements, row);
    if (!element || element->status == ElementStatus::DoesNotApply) {
        return u"–"_s;
    }
    const qsizetype all = questionsOf(element->element).size();
    return PartnersPage::tr("%1 of %2").arg(all - openQuestions(*element).size()).arg(all);
}

DerivedText agreementState(const Session &session)
{
    const QList<AgreementElement> &elements = session.design().agreementElements;
    const auto open = std::count_if(elements.cbegin(), elements.cend(), isOpen);
    return {PartnersPage::tr("%1 of %2 elements open").arg(open).arg(elements.size()),
        PartnersPage::tr("An element is open until it is drafted or agreed, or does not apply.")};
}

} // namespace

PartnersPage::PartnersPage(Session &session, QWidget *parent) : StepPage(session, "partners"_L1, parent)
{
    addField(addCard(), u"partnership.applies"_s);
    addPartners();
    addElements();
    addAgreement();
    addTemplate();
}

void PartnersPage::addPartners()
{
    Card *card = addCard(tr("Partners"));
    EntityTable *table = addTable(card, u"partner"_s,
        {{.field = u"partner.name"_s}, {.field = u"partner.kind"_s, .width = 190}, {.field = u"partner.country"_s, .width = 120}, {.field = u"partner.role"_s},
            {.field = u"partner.lead"_s, .width = 64}},
        {{{u"partner.contact"_s, 2}, {u"partner.incomeShare"_s, 1}, {u"partner.costShare"_s, 1}}});
    table->setEmptyText(tr("With whom: other universities, companies, public services, professional bodies? Begin with your own institution. Press Enter."));
    showWhen(card, isOffered);
}

void PartnersPage::addElements()
{
    Card *card = addCard(tr("What the agreement settles"));
    addDerived(card, agreementState);
    EntityTable *table = addTable(card, u"agreementElement"_s,
        {{.field = u"agreementElement.element"_s}, {.field = u"agreementElement.status"_s, .width = 130}, {.field = u"agreementElement.owner"_s, .width = 200},
            {.field = {}, .header = tr("Settled"), .width = 80, .computed = settledCell}},
        {{{u"agreementElement.settled"_s}}, {{u"agreementElement.text"_s}}});
    table->setCompact(true);
    auto *known = new KnownTextBar(session(), card);
    card->contentLayout()->addWidget(known);
    FieldBox *settled = detailBox(u"agreementElement.settled"_s);
    const auto showElement = [this, settled, known](const QUuid &row) {
        const AgreementElement *element = findById(session().design().agreementElements, row);
        QStringList questions;
        for (const AgreementQuestion question : element ? questionsOf(element->element) : QList<AgreementQuestion>()) {
            questions.append(codeOf(question));
        }
        settled->setOffered(questions);
        known->setElement(row);
    };
    showElement({});
    connect(table, &EntityTable::currentRowChanged, known, showElement);
    showWhen(card, isOffered);
}

void PartnersPage::addAgreement()
{
    Card *card = addCard(tr("The agreement"));
    addFields(card, {{u"partnership.agreement"_s, 2}, {u"partnership.signedOn"_s, 1}});
    showWhen(card, isOffered);
}

void PartnersPage::addTemplate()
{
    Card *card = addCard(tr("Template"));
    addField(card, u"partnership.templateStatus"_s);
    addField(card, u"partnership.templateNote"_s);
    auto *files = new AttachmentBar(session(), u"partnership.templateFiles"_s, card);
    files->setEntity(singletonId("partnership"_L1));
    card->contentLayout()->addWidget(files);
    files->takeDropsOn(card);
    QPushButton *read = makeButton(tr("Begin with a template's text"), ButtonKind::Normal, ButtonSize::Small, card);
    auto *menu = new QMenu(read);
    connect(menu->addAction(tr("From a text file…")), &QAction::triggered, this, &PartnersPage::readTemplateFile);
    connect(menu->addAction(tr("From what was copied")), &QAction::triggered, this, [this] { readTemplate(QGuiApplication::clipboard()->text()); });
    setButtonMenu(read, menu);
    read->setToolTip(tr("Puts each article beside its element, where nothing is written yet"));
    connect(&session().document(), &Document::editableChanged, read, [this, read] { read->setEnabled(session().isEditable()); });
    read->setEnabled(session().isEditable());
    card->contentLayout()->addWidget(read, 0, Qt::AlignLeft);
    showWhen(card, isOffered);
}

void PartnersPage::readTemplateFile()
{
    const auto path =
        DialogSeam::openFile(this, tr("Begin with a template's text"), Settings::instance().documentsFolder(), tr("Texts (*.txt *.md);;All files (*)"));
    if (!path) {
        return;
    }
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly)) {
        session().notify(tr("“%1” could not be opened: %2. Nothing was changed.").arg(file.fileName(), file.errorString()));
    } else if (file.size() > largestTemplate) {
        session().notify(tr("“%1” is too large for a template. Nothing was changed.").arg(file.fileName()));
    } else {
        readTemplate(QString::fromUtf8(file.readAll()));
    }
}

void PartnersPage::readTemplate(const QString &text)
{
    const QHash<ElementKind, QString> found = elementsIn(text);
    QHash<QUuid, QString> taken;
    for (const AgreementElement &element : session().design().agreementElements) {
        if (element.text.isEmpty() && found.contains(element.element)) {
            taken.insert(element.id, found.value(element.element).left(longText));
        }
    }
    if (taken.isEmpty()) {
        session().notify(found.isEmpty() ? tr("No article with the name of an element was found. Nothing was changed.")
                                         : tr("Every element found has a text already. Nothing was changed."));
        return;
    }
    session().edit(tr("Begin with a template's text"), [&](Design &next) {
        for (AgreementElement &element : next.agreementElements) {
            element.text = taken.value(element.id, element.text);
        }
    });
    session().notify(tr("%n element(s) have begun with the template's text.", nullptr, static_cast<int>(taken.size())));
}

} // namespace Credwright
