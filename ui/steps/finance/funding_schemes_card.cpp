#include "ui/steps/finance/funding_schemes_card.h"

#include "core/finance/funding_schemes.h"
#include "ui/document/session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

FundingSchemesCard::FundingSchemesCard(Session &session, QWidget *parent) : Card(tr("Known schemes"), parent), m_session(session)
{
    setObjectName(u"fundingSchemes"_s);
    setSubtitle(tr("no European scheme pays for making a micro-credential as such; check each call"));
    connect(&session, &Session::analysed, this, &FundingSchemesCard::refresh);
    connect(&session.document(), &Document::editableChanged, this, &FundingSchemesCard::refresh);
    refresh();
}

void FundingSchemesCard::refresh()
{
    const QList<FundingScheme> open = openSchemes(m_session.design(), m_session.rulePack().finance.funding);
    QStringList codes;
    for (const FundingScheme &scheme : open) {
        codes.append(scheme.code);
    }
    if (m_rows && codes == m_shown && m_editable == m_session.isEditable()) {
        return;
    }
    m_shown = codes;
    m_editable = m_session.isEditable();
    setVisible(!open.isEmpty() && m_editable);
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // A button of it may be what brought us here.
    }
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::px(8));
    for (const FundingScheme &scheme : open) {
        layout->addWidget(rowFor(scheme));
    }
    contentLayout()->addWidget(m_rows);
}

QWidget *FundingSchemesCard::rowFor(const FundingScheme &scheme)
{
    auto *row = new QWidget(m_rows);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::px(8));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const auto label = [&](const QString &text, const QString &role) {
        auto *made = new QLabel(text, row);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setProperty("role", role);
        made->setToolTip(tr("%1 (read %2)").arg(scheme.source, scheme.seen));
        words->addWidget(made);
    };
    label(scheme.programme, u"label"_s);
    label(scheme.conditions, u"secondary"_s);
    QPushButton *add = makeButton(tr("Add"), ButtonKind::Normal, ButtonSize::Small, row);
    add->setAccessibleName(tr("Add the income line “%1”").arg(scheme.title));
    connect(add, &QPushButton::clicked, this, [this, scheme] { this->add(scheme); });
    layout->addLayout(words, 1);
    layout->addWidget(add, 0, Qt::AlignTop);
    return row;
}

void FundingSchemesCard::add(const FundingScheme &scheme)
{
    const IncomeLine line = lineFor(scheme);
    m_session.edit(tr("Add the income line “%1”").arg(scheme.title), [&](Design &next) {
        if (next.incomeLines.size() < maximumRows) {
            next.incomeLines.append(line);
        }
    });
    Q_EMIT added(line.id);
}

} // namespace Credwright
