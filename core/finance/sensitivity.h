#pragma once

#include "core/finance/finance.h"

namespace Credwright {

enum class Driver { Learners, Fees, StaffHours, StaffRates, Completion, IndirectRate, Editions, Income };

/// What one driver does to the lasting result of the edition shown, all else as planned.
struct SensitivityBar
{
    Driver driver = Driver::Learners;
    QUuid line = {};       ///< The income line that is lost, where the driver is one.
    QString label = {};    ///< "Learners, 16 to 24".
    QString lowLabel = {}; ///< "16 learners", "Fees 10 % lower"; empty where there is no such case.
    QString highLabel = {};
    std::optional<Money> low = {}; ///< Change of the lasting result with the driver lower; nothing where there is no such case.
    std::optional<Money> high = {};

    /// The larger of both changes, without its sign.
    qint64 reach() const;
};

/// The drivers that change anything, the strongest first (finance.md, sensitivity; decision 32). Ranges: learners ± 20 % in whole learners and within
/// the places, fees and hourly or daily rates ± 10 %, hours of staff ± 15 %, completion ± 10 points, indirect rate ± 5 points, one-off costs spread over one
/// edition fewer, each lasting income line lost.
QList<SensitivityBar> sensitivity(const Design &design, const QLocale &locale = QLocale());

} // namespace Credwright
