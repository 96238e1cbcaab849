#pragma once

#include "core/document/change.h"
#include "core/document/record.h"

#include <QObject>

namespace Credwright {

/// The open design: the current state, and the one signal that says what changed. Views refresh from that and from nothing else.
class Document : public QObject
{
    Q_OBJECT
public:
    explicit Document(Design design = {}, Record record = {}, QObject *parent = nullptr);

    const Design &design() const { return m_design; }
    const Record &record() const { return m_record; }

    /// Whether edits are accepted, and if not, one sentence that says why.
    bool isEditable() const { return m_whyNot.isEmpty(); }
    QString whyNotEditable() const { return m_whyNot; }
    void setReadOnly(const QString &why);

    /// Applies the changes and announces those that took effect; returns the ones left out because their place is gone.
    QList<Change> apply(const QList<Change> &changes);
    /// Brings the design to this state and announces the difference.
    void setDesign(const Design &design);
    void setRecord(const Record &record);

Q_SIGNALS:
    void changed(const QList<Credwright::Change> &changes);
    void recordChanged();
    void editableChanged();

private:
    Design m_design;
    Record m_record;
    QString m_whyNot;
};

} // namespace Credwright
