#include "ui/steps/partners/known_text_bar.h"

#include "core/agreement/agreement.h"
#include "core/check/analysis.h"
#include "ui/document/session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/derived_label.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

KnownTextBar::KnownTextBar(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(u"knownText"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::px(4));
    auto *title = new QHBoxLayout;
    m_source = new DerivedLabel(this);
    m_take = makeButton(tr("Take over as text"), ButtonKind::Normal, ButtonSize::Small, this);
    m_take->setObjectName(u"takeOver"_s);
    connect(m_take, &QPushButton::clicked, this, &KnownTextBar::takeOver);
    title->addWidget(m_source);
    title->addStretch(1);
    title->addWidget(m_take);
    m_text = new QLabel(this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setProperty("role", u"secondary"_s);
    layout->addLayout(title);
    layout->addWidget(m_text);
    connect(&session, &Session::analysed, this, &KnownTextBar::refresh);
    connect(&session.document(), &Document::editableChanged, this, &KnownTextBar::refresh);
    refresh();
}

void KnownTextBar::setElement(const QUuid &element)
{
    m_element = element;
    refresh();
}

void KnownTextBar::refresh()
{
    const AgreementElement *element = findById(m_session.design().agreementElements, m_element);
    const KnownText known = element ? knownAbout(element->element, m_session.design(), m_session.analysis().finance, locale()) : KnownText();
    m_known = known.text;
    setVisible(!m_known.isEmpty());
    if (m_known.isEmpty()) {
        return;
    }
    QStringList steps;
    for (const int number : known.steps) {
        const StepInfo &info = stepInfos().at(number - 1);
        steps.append(tr("%1 %2").arg(number).arg(info.shortTitle.text()));
    }
    m_source->setValue(tr("Known from other steps"), tr("From: %1. It follows them until it is taken over.").arg(steps.join(u"; "_s)));
    m_text->setText(m_known);
    m_take->setEnabled(m_session.isEditable() && !element->text.contains(m_known));
}

/// What is written already stays, in front.
void KnownTextBar::takeOver()
{
    m_session.closeEdit();
    m_session.edit(tr("Take over what other steps say"), [this](Design &next) {
        for (AgreementElement &element : next.agreementElements) {
            if (element.id == m_element) {
                const QString text = element.text.isEmpty() ? m_known : element.text + u"\n\n"_s + m_known;
                element.text = text.left(longText);
            }
        }
    });
}

} // namespace Credwright
