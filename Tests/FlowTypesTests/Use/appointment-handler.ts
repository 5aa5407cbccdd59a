// A handler as people write it for the fixture appointment.json: it compiles only where the types narrow.
import {
  AppointmentAnswerToAppointment,
  AppointmentErrorAcknowledgement,
  AppointmentLaunch,
  AppointmentPingAnswer,
  AppointmentRequest,
  AppointmentAnswer,
  isAppointmentErrorNotice,
} from "./all";

type Reply = AppointmentAnswer | AppointmentPingAnswer | AppointmentErrorAcknowledgement;

export function handle(request: AppointmentRequest): Reply {
  if (isAppointmentErrorNotice(request)) {
    const reason: string | undefined = request.data.error_message;
    return { data: { acknowledged: reason !== null } as { acknowledged: true } };
  }
  switch (request.action) {
    case "ping":
      return { data: { status: "active" } };
    case "INIT":
    case "BACK":
      return appointment("");
  }
  switch (request.screen) {
    case "APPOINTMENT": {
      const data = request.data;
      switch (data.trigger) {
        case "department":
          // @ts-expect-error: only the request of a day has one
          data.day;
          return appointment(data.department);
        case "location": {
          const department: string | undefined = data.department;
          // @ts-expect-error: it may be absent
          const certain: string = data.department;
          return appointment(department ?? certain);
        }
        case "day":
          return appointment(data.day);
      }
    }
    case "DETAILS": {
      const phone: string = request.data.phone;
      return { screen: "SUMMARY", data: { summary: phone, visit_id: "V", fee: 15 } };
    }
    case "SUMMARY":
      return { screen: "SUCCESS", data: { extension_message_response: { params: { flow_token: "T", visit: 1 } } } };
  }
}

function appointment(text: string): AppointmentAnswerToAppointment {
  return {
    screen: "APPOINTMENT",
    data: {
      departments: [{ id: "a", title: text }],
      locations: [],
      is_location_enabled: false,
      first_day: "2026-12-01",
      last_day: "2026-12-31",
      days_off: [],
      slots: [],
      is_day_visible: true,
      error_message: "Nothing is free.",
    },
  };
}

// @ts-expect-error: SUMMARY can't follow APPOINTMENT
export const wrong: AppointmentAnswerToAppointment = { screen: "SUMMARY", data: { summary: "", visit_id: "", fee: 1 } };

// @ts-expect-error: the data is missing
export const launch: AppointmentLaunch = { screen: "APPOINTMENT" };
