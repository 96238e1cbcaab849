#pragma once

#include "core/fields/anchor.h"

#include <QScrollArea>

class QVBoxLayout;

namespace Credwright {

class Session;

/// What the guide says about the place that has the focus: what good looks like, why, an example, its section and terms.
class GuidancePanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit GuidancePanel(Session &session, QWidget *parent = nullptr);

    void setStep(QLatin1StringView step);
    void showPlace(const Anchor &place);

private:
    void show();
    void addHeading(const QString &text);
    void addText(const QString &text, const char *role = nullptr);
    void addExample(const QString &bad, const QString &good);
    void addTerms(const QStringList &terms);
    void addVerbs(const Anchor &place);

    Session &m_session;
    QLatin1StringView m_step;
    Anchor m_place;
    QString m_shown; ///< What is shown, so that moving within it rebuilds nothing.
    QVBoxLayout *m_layout = nullptr;
};

} // namespace Credwright
