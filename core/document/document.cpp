#include "core/document/document.h"

namespace Credwright {

Document::Document(Design design, Record record, QObject *parent) : QObject(parent), m_design(std::move(design)), m_record(std::move(record)) {}

void Document::setReadOnly(const QString &why)
{
    if (m_whyNot != why) {
        m_whyNot = why;
        Q_EMIT editableChanged();
    }
}

QList<Change> Document::apply(const QList<Change> &changes)
{
    Design next = m_design;
    const QList<Change> leftOut = Credwright::apply(next, changes);
    if (leftOut.isEmpty()) {
        m_design = std::move(next);
        if (!changes.isEmpty()) {
            Q_EMIT changed(changes);
        }
    } else {
        setDesign(next);
    }
    return leftOut;
}

void Document::setDesign(const Design &design)
{
    const QList<Change> changes = diff(m_design, design);
    m_design = design;
    if (!changes.isEmpty()) {
        Q_EMIT changed(changes);
    }
}

void Document::setRecord(const Record &record)
{
    if (record != m_record) {
        m_record = record;
        Q_EMIT recordChanged();
    }
}

} // namespace Credwright
