#pragma once

#include "ui/forms/step_page.h"

#include <QHash>

namespace Credwright {

class EntityTable;
class HeldList;

/// Step 13: what learners are told, aspect by aspect, and the channels and platforms that carry it.
class CommunicationPage : public StepPage
{
    Q_OBJECT
public:
    explicit CommunicationPage(Session &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addAspects();
    void addOwnTexts();
    void addChannels();
    void addPlatforms();
    void refreshAspects();
    /// Where the aspect of the current row is written.
    void showSources();
    QString toldOf(const QUuid &aspect) const;

    EntityTable *m_aspects = nullptr;
    HeldList *m_sources = nullptr;
    QHash<AspectKind, QString> m_held; ///< What the description says.
};

} // namespace Credwright
