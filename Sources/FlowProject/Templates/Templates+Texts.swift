// Generated from fixtures/flows and fixtures/simulations by .ci/generate; do not edit.
// swift-format-ignore-file

extension Template {
  static let texts: [(name: String, text: String, script: String)] = [
    (
      name: "appointment",
      text: #"""
{
  "version": "7.3",
  "data_api_version": "3.0",
  "routing_model": {
    "APPOINTMENT": ["DETAILS"],
    "DETAILS": ["SUMMARY"],
    "SUMMARY": []
  },
  "screens": [
    {
      "id": "APPOINTMENT",
      "title": "Book a visit",
      "refresh_on_back": true,
      "data": {
        "departments": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "__example__": [
            {
              "id": "skin",
              "title": "Dermatology"
            },
            {
              "id": "eyes",
              "title": "Ophthalmology"
            }
          ]
        },
        "locations": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "__example__": [
            {
              "id": "north",
              "title": "North clinic"
            },
            {
              "id": "river",
              "title": "Riverside"
            }
          ]
        },
        "is_location_enabled": {
          "type": "boolean",
          "__example__": true
        },
        "first_day": {
          "type": "string",
          "__example__": "2026-12-01"
        },
        "last_day": {
          "type": "string",
          "__example__": "2027-02-28"
        },
        "days_off": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "__example__": ["2026-12-25", "2027-01-01"]
        },
        "slots": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "__example__": [
            {
              "id": "0900",
              "title": "9:00"
            },
            {
              "id": "1030",
              "title": "10:30"
            }
          ]
        },
        "is_day_visible": {
          "type": "boolean",
          "__example__": true
        }
      },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "Form",
            "name": "appointment_form",
            "children": [
              {
                "type": "TextSubheading",
                "text": "When would you like to come?"
              },
              {
                "type": "Dropdown",
                "name": "department",
                "label": "Department",
                "data-source": "${data.departments}",
                "required": true,
                "on-select-action": {
                  "name": "data_exchange",
                  "payload": {
                    "trigger": "department",
                    "department": "${form.department}"
                  }
                }
              },
              {
                "type": "Dropdown",
                "name": "location",
                "label": "Location",
                "data-source": "${data.locations}",
                "required": "${data.is_location_enabled}",
                "enabled": "${data.is_location_enabled}",
                "on-select-action": {
                  "name": "data_exchange",
                  "payload": {
                    "trigger": "location",
                    "department": "${form.department}",
                    "location": "${form.location}"
                  }
                }
              },
              {
                "type": "DatePicker",
                "name": "day",
                "label": "Day",
                "min-date": "${data.first_day}",
                "max-date": "${data.last_day}",
                "unavailable-dates": "${data.days_off}",
                "helper-text": "We are closed on Sundays",
                "required": "${data.is_day_visible}",
                "visible": "${data.is_day_visible}",
                "on-select-action": {
                  "name": "data_exchange",
                  "payload": {
                    "trigger": "day",
                    "day": "${form.day}"
                  }
                }
              },
              {
                "type": "RadioButtonsGroup",
                "name": "slot",
                "data-source": "${data.slots}",
                "label": "Time",
                "required": "${data.is_day_visible}",
                "visible": "${data.is_day_visible}"
              },
              {
                "type": "Footer",
                "label": "Continue",
                "on-click-action": {
                  "name": "navigate",
                  "next": {
                    "type": "screen",
                    "name": "DETAILS"
                  },
                  "payload": {
                    "department": "${form.department}",
                    "location": "${form.location}",
                    "day": "${form.day}",
                    "slot": "${form.slot}"
                  }
                },
                "left-caption": "Step 1 of 3",
                "right-caption": "Free of charge"
              }
            ]
          }
        ]
      }
    },
    {
      "id": "DETAILS",
      "title": "About you",
      "data": {
        "department": {
          "type": "string",
          "__example__": "skin"
        },
        "location": {
          "type": "string",
          "__example__": "north"
        },
        "day": {
          "type": "string",
          "__example__": "2026-12-03"
        },
        "slot": {
          "type": "string",
          "__example__": "0900"
        }
      },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "Form",
            "name": "details_form",
            "children": [
              {
                "type": "TextInput",
                "name": "name",
                "label": "Name",
                "required": true
              },
              {
                "type": "TextInput",
                "name": "phone",
                "label": "Phone",
                "input-type": "phone",
                "required": true,
                "helper-text": "We call only if something changes"
              },
              {
                "type": "TextArea",
                "name": "note",
                "label": "Anything else?",
                "max-length": 300,
                "helper-text": "Allergies, wheelchair access and so on"
              },
              {
                "type": "Footer",
                "label": "Continue",
                "on-click-action": {
                  "name": "data_exchange",
                  "payload": {
                    "department": "${data.department}",
                    "location": "${data.location}",
                    "day": "${data.day}",
                    "slot": "${data.slot}",
                    "name": "${form.name}",
                    "phone": "${form.phone}",
                    "note": "${form.note}"
                  }
                }
              }
            ]
          }
        ]
      }
    },
    {
      "id": "SUMMARY",
      "title": "Summary",
      "terminal": true,
      "data": {
        "summary": {
          "type": "string",
          "__example__": "Dermatology, North clinic, 3 December at 9:00"
        },
        "visit_id": {
          "type": "string",
          "__example__": "V-2041"
        },
        "fee": {
          "type": "number",
          "__example__": 15
        }
      },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "TextHeading",
            "text": "Please confirm"
          },
          {
            "type": "TextBody",
            "text": "${data.summary}",
            "font-weight": "bold"
          },
          {
            "type": "If",
            "condition": "${data.fee} > 0",
            "then": [
              {
                "type": "TextCaption",
                "text": "`'Fee: ' ${data.fee} ' EUR, paid at the desk'`"
              }
            ],
            "else": [
              {
                "type": "TextCaption",
                "text": "There is no fee for this visit."
              }
            ]
          },
          {
            "type": "Footer",
            "label": "Confirm",
            "on-click-action": {
              "name": "data_exchange",
              "payload": {
                "visit_id": "${data.visit_id}"
              }
            }
          }
        ]
      }
    }
  ]
}

"""#,
      script: #"""
{
  "flow": "../flows/appointment.json",
  "token": "visit-3",
  "launch": {"action": "data_exchange"},
  "steps": [
    {
      "request": {"action": "INIT"},
      "answer": {
        "screen": "APPOINTMENT",
        "data": {
          "departments": [{"id": "skin", "title": "Dermatology"}, {"id": "eyes", "title": "Ophthalmology"}],
          "locations": [],
          "is_location_enabled": false,
          "first_day": "2026-12-01",
          "last_day": "2027-02-28",
          "days_off": ["2026-12-25"],
          "slots": [],
          "is_day_visible": false
        }
      }
    },
    {"expect": {"screen": "APPOINTMENT", "disabled": ["location"], "hidden": ["day", "slot"], "footer": false}},
    {"fill": {"department": "skin"}},
    {
      "request": {
        "action": "data_exchange",
        "screen": "APPOINTMENT",
        "data": {"trigger": "department", "department": "skin"}
      },
      "answer": {
        "screen": "APPOINTMENT",
        "data": {
          "departments": [{"id": "skin", "title": "Dermatology"}, {"id": "eyes", "title": "Ophthalmology"}],
          "locations": [{"id": "north", "title": "North clinic"}],
          "is_location_enabled": true,
          "first_day": "2026-12-01",
          "last_day": "2027-02-28",
          "days_off": ["2026-12-25"],
          "slots": [],
          "is_day_visible": false
        }
      }
    },
    {"expect": {"enabled": ["location"], "form": {"department": "skin"}}},
    {"fill": {"location": "north"}},
    {
      "request": {
        "action": "data_exchange",
        "screen": "APPOINTMENT",
        "data": {"trigger": "location", "department": "skin", "~location": true}
      },
      "answer": {"screen": "APPOINTMENT", "data": {"is_day_visible": true}}
    },
    {"expect": {"visible": ["day", "slot"]}},
    {"fill": {"day": "2026-12-03"}},
    {
      "request": {"action": "data_exchange", "screen": "APPOINTMENT", "data": {"trigger": "day", "day": "2026-12-03"}},
      "answer": {"screen": "APPOINTMENT", "data": {"slots": [{"id": "0900", "title": "9:00"}]}}
    },
    {"fill": {"slot": "0900"}},
    {"tap": "footer"},
    {"expect": {"screen": "DETAILS", "data": {"department": "skin", "slot": "0900"}}},
    {"fill": {"name": "Ann", "phone": "+15550100002"}},
    {"tap": "footer"},
    {
      "request": {
        "action": "data_exchange",
        "screen": "DETAILS",
        "data": {
          "department": "skin",
          "location": "north",
          "day": "2026-12-03",
          "slot": "0900",
          "name": "Ann",
          "phone": "+15550100002"
        }
      },
      "answer": {
        "screen": "SUMMARY",
        "data": {"summary": "Dermatology, North clinic, 3 December at 9:00", "visit_id": "V-2041", "fee": 15}
      }
    },
    {"expect": {"screen": "SUMMARY", "text": ["3 December at 9:00", "Fee: 15 EUR, paid at the desk"]}},
    {"tap": "footer"},
    {
      "request": {"action": "data_exchange", "screen": "SUMMARY", "data": {"visit_id": "V-2041"}},
      "answer": {
        "screen": "SUCCESS",
        "data": {"extension_message_response": {"params": {"flow_token": "visit-3", "visit_id": "V-2041"}}}
      }
    }
  ],
  "end": {"answer": {"flow_token": "visit-3", "visit_id": "V-2041"}}
}

"""#
    ),
    (
      name: "booking",
      text: #"""
{
  "version": "6.1",
  "screens": [
    {
      "id": "STAY",
      "title": "Book a room",
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "Form",
            "name": "stay_form",
            "children": [
              {
                "type": "TextHeading",
                "text": "When will you stay?"
              },
              {
                "type": "CalendarPicker",
                "name": "stay",
                "title": "Your stay",
                "description": "Two nights or more",
                "label": {
                  "start-date": "Arrival",
                  "end-date": "Departure"
                },
                "helper-text": {
                  "start-date": "From 3 pm",
                  "end-date": "Until 11 am"
                },
                "required": {
                  "start-date": true,
                  "end-date": true
                },
                "mode": "range",
                "min-date": "2026-12-01",
                "max-date": "2027-03-31",
                "unavailable-dates": ["2026-12-24", "2026-12-25"],
                "min-days": 2,
                "max-days": 14
              },
              {
                "type": "CalendarPicker",
                "name": "tour",
                "label": "City tour, if you like",
                "helper-text": "Weekdays only",
                "min-date": "2026-12-01",
                "max-date": "2027-03-31",
                "include-days": ["Mon", "Tue", "Wed", "Thu", "Fri"]
              },
              {
                "type": "Footer",
                "label": "Continue",
                "on-click-action": {
                  "name": "navigate",
                  "next": {
                    "type": "screen",
                    "name": "GUESTS"
                  },
                  "payload": {
                    "stay": "${form.stay}"
                  }
                }
              }
            ]
          }
        ]
      }
    },
    {
      "id": "GUESTS",
      "title": "Who is coming?",
      "terminal": true,
      "data": {
        "stay": {
          "type": "object",
          "properties": {
            "start-date": {
              "type": "string"
            },
            "end-date": {
              "type": "string"
            }
          },
          "__example__": {
            "start-date": "2026-12-03",
            "end-date": "2026-12-06"
          }
        }
      },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "TextBody",
            "text": "Almost done. We hold the room until you confirm."
          },
          {
            "type": "TextInput",
            "name": "name",
            "label": "Name",
            "required": true
          },
          {
            "type": "Dropdown",
            "name": "guests",
            "label": "Guests",
            "data-source": [
              {
                "id": "1",
                "title": "One"
              },
              {
                "id": "2",
                "title": "Two"
              },
              {
                "id": "3",
                "title": "Three"
              }
            ],
            "required": true,
            "init-value": "2"
          },
          {
            "type": "Footer",
            "label": "Book",
            "on-click-action": {
              "name": "complete",
              "payload": {
                "stay": "${data.stay}",
                "tour": "${screen.STAY.form.tour}",
                "name": "${form.name}",
                "guests": "${form.guests}"
              }
            }
          }
        ]
      }
    }
  ]
}

"""#,
      script: #"""
{
  "flow": "../flows/booking.json",
  "token": "T-1",
  "launch": {"screen": "STAY"},
  "steps": [
    {"expect": {"footer": false}},
    {"fill": {"stay": {"start-date": "2026-12-03", "end-date": "2026-12-06"}}},
    {"fill": {"tour": "2026-12-04"}},
    {"tap": "footer"},
    {"expect": {"screen": "GUESTS", "form": {"guests": "2"}, "data": {"stay": {"start-date": "2026-12-03", "end-date": "2026-12-06"}}}},
    {"fill": {"name": "Ann", "guests": "3"}},
    {"back": true},
    {"expect": {"screen": "STAY", "form": {"tour": "2026-12-04"}}},
    {"tap": "footer"},
    {"expect": {"screen": "GUESTS", "form": {"name": "Ann", "guests": "3"}}},
    {"tap": "footer"}
  ],
  "end": {
    "answer": {
      "stay": {"start-date": "2026-12-03", "end-date": "2026-12-06"},
      "tour": "2026-12-04",
      "name": "Ann",
      "guests": "3",
      "flow_token": "T-1"
    }
  }
}

"""#
    ),
    (
      name: "catalogue",
      text: #"""
{
  "version": "7.1",
  "screens": [
    {
      "id": "MODEL",
      "title": "Choose your bike",
      "data": {
        "price": {
          "type": "number",
          "__example__": 690
        },
        "is_cargo": {
          "type": "boolean",
          "__example__": false
        }
      },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "ImageCarousel",
            "images": [
              {
                "src": "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4//+/SNQC/IgYNQxUMQWohoEqphBwEUm+ZqCKKTgNIiMGGKhiChaDyE4NDFQxBcUgClMmA1VMgRpElVzCMJrXhmBeAwDnNA1bJocsHQAAAABJRU5ErkJggg==",
                "alt-text": "City bike, blue"
              },
              {
                "src": "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4//+/XIUNfkSMGgaqmAJUw0AVUwi4iCRfM1DFFJwGkREDDFQxBYtBZKcGBqqYgmIQhSmTgSqmQA2iSi5hGM1rQzCvAQBAybB80OLQYAAAAABJRU5ErkJggg==",
                "alt-text": "Trail bike, green"
              },
              {
                "src": "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4////Kg0N/IgYNQxUMQWohoEqphBwEUm+ZqCKKTgNIiMGGKhiChaDyE4NDFQxBcUgClMmA1VMgRpElVzCMJrXhmBeAwAYye5cu76MWgAAAABJRU5ErkJggg==",
                "alt-text": "Cargo bike, red"
              }
            ],
            "aspect-ratio": "4:3",
            "scale-type": "cover"
          },
          {
            "type": "RadioButtonsGroup",
            "name": "model",
            "data-source": [
              {
                "id": "city",
                "title": "City",
                "on-select-action": {
                  "name": "update_data",
                  "payload": {
                    "price": 690,
                    "is_cargo": false
                  }
                }
              },
              {
                "id": "trail",
                "title": "Trail",
                "on-select-action": {
                  "name": "update_data",
                  "payload": {
                    "price": 980,
                    "is_cargo": false
                  }
                }
              },
              {
                "id": "cargo",
                "title": "Cargo",
                "on-select-action": {
                  "name": "update_data",
                  "payload": {
                    "price": 2400,
                    "is_cargo": true
                  }
                }
              }
            ],
            "label": "Model",
            "required": true
          },
          {
            "type": "TextBody",
            "text": "`'From ' ${data.price} ' EUR'`"
          },
          {
            "type": "If",
            "condition": "`${data.is_cargo}`",
            "then": [
              {
                "type": "ChipsSelector",
                "name": "load",
                "label": "What will you carry?",
                "data-source": [
                  {
                    "id": "kids",
                    "title": "Children"
                  },
                  {
                    "id": "goods",
                    "title": "Goods"
                  },
                  {
                    "id": "dogs",
                    "title": "Dogs"
                  }
                ],
                "max-selected-items": 2
              }
            ]
          },
          {
            "type": "Footer",
            "label": "Continue",
            "on-click-action": {
              "name": "navigate",
              "next": {
                "type": "screen",
                "name": "CONTACT"
              },
              "payload": {
                "model": "${form.model}"
              }
            }
          }
        ]
      }
    },
    {
      "id": "CONTACT",
      "title": "A test ride",
      "terminal": true,
      "data": {
        "model": {
          "type": "string",
          "__example__": "city"
        }
      },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "Image",
            "src": "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4//+/hoYNfkSMGgaqmAJUw0AVUwi4iCRfM1DFFJwGkREDDFQxBYtBZKcGBqqYgmIQhSmTgSqmQA2iSi5hGM1rQzCvAQBHf0Q0v8b9aQAAAABJRU5ErkJggg==",
            "width": 240,
            "height": 180,
            "scale-type": "contain",
            "aspect-ratio": 1.33,
            "alt-text": "Our shop at the river"
          },
          {
            "type": "TextCaption",
            "text": "Open Tuesday to Saturday",
            "font-weight": "italic"
          },
          {
            "type": "TextInput",
            "name": "name",
            "label": "Name",
            "required": true
          },
          {
            "type": "TextInput",
            "name": "email",
            "label": "Email",
            "input-type": "email",
            "required": true
          },
          {
            "type": "EmbeddedLink",
            "text": "How to find us",
            "on-click-action": {
              "name": "open_url",
              "url": "https://example.com/shop"
            }
          },
          {
            "type": "Footer",
            "label": "Ask for a ride",
            "on-click-action": {
              "name": "complete",
              "payload": {
                "model": "${data.model}",
                "load": "${screen.MODEL.form.load}",
                "name": "${form.name}",
                "email": "${form.email}"
              }
            }
          }
        ]
      }
    }
  ]
}

"""#,
      script: #"""
{
  "flow": "../flows/catalogue.json",
  "token": "ride",
  "launch": {"screen": "MODEL", "data": {"price": 690, "is_cargo": false}},
  "steps": [
    {"expect": {"text": ["From 690 EUR"], "hidden": ["load"], "footer": false}},
    {"fill": {"model": "cargo"}},
    {"expect": {"text": ["From 2400 EUR"], "visible": ["load"], "data": {"is_cargo": true}}},
    {"fill": {"load": ["kids", "dogs"]}},
    {"fill": {"model": "trail"}},
    {"expect": {"text": ["From 980 EUR"], "hidden": ["load"], "form": {"load": ["kids", "dogs"]}}},
    {"tap": "footer"},
    {"fill": {"name": "Ann", "email": "ann@example.com"}},
    {"tap": {"text": "How to find us"}},
    {"tap": "footer"}
  ],
  "end": {
    "answer": {
      "model": "trail",
      "load": ["kids", "dogs"],
      "name": "Ann",
      "email": "ann@example.com",
      "flow_token": "ride"
    }
  }
}

"""#
    ),
    (
      name: "claim",
      text: #"""
{
  "version": "7.3",
  "screens": [
    {
      "id": "WHAT_HAPPENED",
      "title": "Report damage",
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "Form",
            "name": "damage_form",
            "children": [
              {
                "type": "TextHeading",
                "text": "What happened?"
              },
              {
                "type": "RadioButtonsGroup",
                "name": "cause",
                "data-source": [
                  {
                    "id": "water",
                    "title": "Water"
                  },
                  {
                    "id": "theft",
                    "title": "Theft"
                  },
                  {
                    "id": "other",
                    "title": "Something else"
                  }
                ],
                "label": "Cause",
                "required": true
              },
              {
                "type": "Switch",
                "value": "${form.cause}",
                "cases": {
                  "water": [
                    {
                      "type": "RadioButtonsGroup",
                      "name": "water_source",
                      "data-source": [
                        {
                          "id": "pipe",
                          "title": "A pipe"
                        },
                        {
                          "id": "rain",
                          "title": "Rain"
                        }
                      ],
                      "label": "Where did it come from?",
                      "required": true
                    }
                  ],
                  "theft": [
                    {
                      "type": "TextInput",
                      "name": "police_report",
                      "label": "Police report",
                      "helper-text": "The number on the form"
                    }
                  ],
                  "other": [
                    {
                      "type": "TextArea",
                      "name": "description",
                      "label": "What was it?",
                      "required": true
                    }
                  ]
                }
              },
              {
                "type": "OptIn",
                "name": "is_insured_elsewhere",
                "label": "There is another insurance"
              },
              {
                "type": "If",
                "condition": "${form.is_insured_elsewhere} == true",
                "then": [
                  {
                    "type": "TextInput",
                    "name": "other_insurer",
                    "label": "Which one?",
                    "required": true
                  }
                ]
              },
              {
                "type": "Footer",
                "label": "Continue",
                "on-click-action": {
                  "name": "navigate",
                  "next": {
                    "type": "screen",
                    "name": "PHOTOS"
                  },
                  "payload": {}
                }
              }
            ]
          }
        ]
      }
    },
    {
      "id": "PHOTOS",
      "title": "Show us",
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "TextBody",
            "text": "Up to five pictures help us to decide quickly."
          },
          {
            "type": "PhotoPicker",
            "name": "photos",
            "label": "Pictures",
            "description": "From near and from far",
            "max-file-size-kb": 10240,
            "min-uploaded-photos": 1,
            "max-uploaded-photos": 5,
            "photo-source": "camera_gallery"
          },
          {
            "type": "Footer",
            "label": "Continue",
            "on-click-action": {
              "name": "navigate",
              "next": {
                "type": "screen",
                "name": "RECEIPT"
              },
              "payload": {}
            }
          }
        ]
      }
    },
    {
      "id": "RECEIPT",
      "title": "Anything on paper?",
      "terminal": true,
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "TextBody",
            "text": "An invoice or a receipt, if there is one."
          },
          {
            "type": "DocumentPicker",
            "name": "receipts",
            "label": "Documents",
            "description": "PDF or picture",
            "max-file-size-kb": 5120,
            "min-uploaded-documents": 0,
            "max-uploaded-documents": 3,
            "allowed-mime-types": ["application/pdf", "image/jpeg"]
          },
          {
            "type": "Footer",
            "label": "Send the report",
            "on-click-action": {
              "name": "complete",
              "payload": {
                "cause": "${screen.WHAT_HAPPENED.form.cause}",
                "water_source": "${screen.WHAT_HAPPENED.form.water_source}",
                "police_report": "${screen.WHAT_HAPPENED.form.police_report}",
                "description": "${screen.WHAT_HAPPENED.form.description}",
                "is_insured_elsewhere": "${screen.WHAT_HAPPENED.form.is_insured_elsewhere}",
                "other_insurer": "${screen.WHAT_HAPPENED.form.other_insurer}",
                "photos": "${screen.PHOTOS.form.photos}",
                "receipts": "${form.receipts}"
              }
            }
          }
        ]
      }
    }
  ]
}

"""#,
      script: #"""
{
  "flow": "../flows/claim.json",
  "token": "claim-9",
  "steps": [
    {"expect": {"screen": "WHAT_HAPPENED", "hidden": ["water_source", "police_report", "description", "other_insurer"]}},
    {"fill": {"cause": "water"}},
    {"expect": {"visible": ["water_source"], "footer": false}},
    {"fill": {"water_source": "pipe", "is_insured_elsewhere": true}},
    {"expect": {"visible": ["other_insurer"], "footer": false}},
    {"fill": {"other_insurer": "Harbour Mutual"}},
    {"tap": "footer"},
    {"expect": {"screen": "PHOTOS", "footer": false}},
    {"fill": {"photos": ["kitchen.jpg", "ceiling.jpg"]}},
    {"tap": "footer"},
    {"expect": {"screen": "RECEIPT", "footer": true}},
    {"tap": "footer"}
  ],
  "end": {
    "answer": {
      "cause": "water",
      "water_source": "pipe",
      "is_insured_elsewhere": true,
      "other_insurer": "Harbour Mutual",
      "~photos": true,
      "flow_token": "claim-9"
    }
  }
}

"""#
    ),
    (
      name: "lead-form",
      text: #"""
{
  "version": "5.1",
  "screens": [
    {
      "id": "ENQUIRY",
      "title": "Ask for an offer",
      "terminal": true,
      "success": true,
      "data": {
        "company": {
          "type": "string",
          "__example__": "Brightside Ltd"
        },
        "phone_error": {
          "type": "string",
          "__example__": "This number is not reachable"
        }
      },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "Form",
            "name": "enquiry_form",
            "children": [
              {
                "type": "TextSubheading",
                "text": "Tell us what you need"
              },
              {
                "type": "TextInput",
                "name": "company",
                "label": "Company",
                "required": true
              },
              {
                "type": "TextInput",
                "name": "contact",
                "label": "Your name",
                "required": true
              },
              {
                "type": "TextInput",
                "name": "phone",
                "label": "Phone",
                "input-type": "phone"
              },
              {
                "type": "Dropdown",
                "name": "size",
                "label": "Employees",
                "data-source": [
                  {
                    "id": "small",
                    "title": "1 to 9"
                  },
                  {
                    "id": "medium",
                    "title": "10 to 99"
                  },
                  {
                    "id": "large",
                    "title": "100 or more",
                    "metadata": "with a manager"
                  }
                ],
                "required": true
              },
              {
                "type": "TextArea",
                "name": "request",
                "label": "Your request",
                "required": true,
                "helper-text": "A few words are enough"
              },
              {
                "type": "OptIn",
                "name": "newsletter",
                "label": "Send me the newsletter, once a month"
              },
              {
                "type": "Footer",
                "label": "Send",
                "on-click-action": {
                  "name": "complete",
                  "payload": {
                    "company": "${form.company}",
                    "contact": "${form.contact}",
                    "phone": "${form.phone}",
                    "size": "${form.size}",
                    "request": "${form.request}",
                    "newsletter": "${form.newsletter}"
                  }
                },
                "center-caption": "We answer today"
              }
            ],
            "init-values": {
              "company": "${data.company}",
              "size": "small",
              "newsletter": true
            },
            "error-messages": {
              "phone": "${data.phone_error}"
            }
          }
        ]
      }
    }
  ]
}

"""#,
      script: #"""
{
  "flow": "../flows/lead-form.json",
  "token": "lead-5",
  "launch": {
    "screen": "ENQUIRY",
    "data": {"company": "Brightside Ltd", "phone_error": "This number is not reachable"}
  },
  "steps": [
    {
      "expect": {
        "form": {"company": "Brightside Ltd", "size": "small", "newsletter": true},
        "text": ["This number is not reachable"],
        "footer": false
      }
    },
    {"fill": {"contact": "Ann", "size": "medium", "request": "Twelve bikes, please"}},
    {"expect": {"footer": true}},
    {"fill": {"newsletter": false}},
    {"tap": "footer"}
  ],
  "end": {
    "answer": {
      "company": "Brightside Ltd",
      "contact": "Ann",
      "size": "medium",
      "request": "Twelve bikes, please",
      "newsletter": false,
      "flow_token": "lead-5"
    }
  }
}

"""#
    ),
    (
      name: "order",
      text: #"""
{
  "version": "7.2",
  "screens": [
    {
      "id": "MENU",
      "title": "Breakfast box",
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "NavigationList",
            "name": "menu",
            "list-items": [
              {
                "id": "bread",
                "main-content": {
                  "title": "Bread basket",
                  "description": "Six rolls, butter"
                },
                "start": {
                  "image": "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4////kR4P/IgYNQxUMQWohoEqphBwEUm+ZqCKKTgNIiMGGKhiChaDyE4NDFQxBcUgClMmA1VMgRpElVzCMJrXhmBeAwCfluLTOYL4tQAAAABJRU5ErkJggg==",
                  "alt-text": "A basket of bread"
                },
                "end": {
                  "title": "12 EUR"
                },
                "badge": "New",
                "on-click-action": {
                  "name": "navigate",
                  "next": {
                    "type": "screen",
                    "name": "QUANTITY"
                  },
                  "payload": {
                    "product": "bread",
                    "title": "Bread basket",
                    "price": "12 EUR"
                  }
                }
              },
              {
                "id": "coffee",
                "main-content": {
                  "title": "Coffee for four",
                  "description": "Filter, one litre"
                },
                "start": {
                  "image": "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4//9/jIUcfkSMGgaqmAJUw0AVUwi4iCRfM1DFFJwGkREDDFQxBYtBZKcGBqqYgmIQhSmTgSqmQA2iSi5hGM1rQzCvAQC1KH784U5IRQAAAABJRU5ErkJggg==",
                  "alt-text": "A pot of coffee"
                },
                "end": {
                  "title": "9 EUR"
                },
                "tags": ["Hot", "Fair trade"],
                "on-click-action": {
                  "name": "navigate",
                  "next": {
                    "type": "screen",
                    "name": "QUANTITY"
                  },
                  "payload": {
                    "product": "coffee",
                    "title": "Coffee for four",
                    "price": "9 EUR"
                  }
                }
              },
              {
                "id": "fruit",
                "main-content": {
                  "title": "Fruit bowl",
                  "description": "In season"
                },
                "start": {
                  "image": "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4//+/zTQ3/IgYNQxUMQWohoEqphBwEUm+ZqCKKTgNIiMGGKhiChaDyE4NDFQxBcUgClMmA1VMgRpElVzCMJrXhmBeAwBoexzT7DRSzAAAAABJRU5ErkJggg==",
                  "alt-text": "A bowl of fruit"
                },
                "end": {
                  "title": "8 EUR"
                },
                "on-click-action": {
                  "name": "navigate",
                  "next": {
                    "type": "screen",
                    "name": "QUANTITY"
                  },
                  "payload": {
                    "product": "fruit",
                    "title": "Fruit bowl",
                    "price": "8 EUR"
                  }
                }
              }
            ],
            "label": "What shall we bring?",
            "description": "Delivered between 7 and 9"
          }
        ]
      }
    },
    {
      "id": "QUANTITY",
      "title": "How many?",
      "data": {
        "product": {
          "type": "string",
          "__example__": "bread"
        },
        "title": {
          "type": "string",
          "__example__": "Bread basket"
        },
        "price": {
          "type": "string",
          "__example__": "12 EUR"
        }
      },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "Form",
            "name": "quantity_form",
            "children": [
              {
                "type": "TextHeading",
                "text": "${data.title}"
              },
              {
                "type": "TextBody",
                "text": "`${data.price} ' each'`",
                "strikethrough": false
              },
              {
                "type": "TextInput",
                "name": "quantity",
                "label": "How many",
                "input-type": "number",
                "required": true,
                "min-chars": 1,
                "max-chars": 2
              },
              {
                "type": "CheckboxGroup",
                "name": "extras",
                "data-source": [
                  {
                    "id": "napkins",
                    "title": "Napkins",
                    "alt-text": "Green",
                    "color": "#2E7D32"
                  },
                  {
                    "id": "cutlery",
                    "title": "Cutlery",
                    "alt-text": "Grey",
                    "color": "#546E7A"
                  }
                ],
                "label": "Extras",
                "media-size": "regular"
              },
              {
                "type": "Footer",
                "label": "Continue",
                "on-click-action": {
                  "name": "navigate",
                  "next": {
                    "type": "screen",
                    "name": "DELIVERY"
                  },
                  "payload": {
                    "product": "${data.product}"
                  }
                }
              }
            ]
          }
        ]
      }
    },
    {
      "id": "DELIVERY",
      "title": "Where to?",
      "terminal": true,
      "data": {
        "product": {
          "type": "string",
          "__example__": "bread"
        }
      },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "Form",
            "name": "delivery_form",
            "children": [
              {
                "type": "TextArea",
                "name": "address",
                "label": "Address",
                "label-variant": "large",
                "required": true
              },
              {
                "type": "TextInput",
                "name": "door_code",
                "label": "Door code",
                "input-type": "passcode",
                "helper-text": "Only the courier sees it"
              },
              {
                "type": "Footer",
                "label": "Order now",
                "on-click-action": {
                  "name": "complete",
                  "payload": {
                    "product": "${data.product}",
                    "quantity": "${screen.QUANTITY.form.quantity}",
                    "extras": "${screen.QUANTITY.form.extras}",
                    "address": "${form.address}",
                    "door_code": "${form.door_code}"
                  }
                }
              }
            ]
          }
        ]
      }
    }
  ]
}

"""#,
      script: #"""
{
  "flow": "../flows/order.json",
  "token": "order-8",
  "steps": [
    {"tap": {"item": "coffee"}},
    {"expect": {"screen": "QUANTITY", "text": ["Coffee for four", "9 EUR each"], "footer": false}},
    {"back": true},
    {"tap": {"item": "bread"}},
    {"expect": {"text": ["Bread basket", "12 EUR each"]}},
    {"fill": {"quantity": "x"}},
    {"expect": {"footer": false}},
    {"fill": {"quantity": "2", "extras": ["cutlery", "napkins"]}},
    {"tap": "footer"},
    {"expect": {"screen": "DELIVERY", "data": {"product": "bread"}}},
    {"fill": {"address": "4 River Street", "door_code": "1234"}},
    {"tap": "footer"}
  ],
  "end": {
    "answer": {
      "product": "bread",
      "quantity": "2",
      "extras": ["cutlery", "napkins"],
      "address": "4 River Street",
      "door_code": "1234",
      "flow_token": "order-8"
    }
  }
}

"""#
    ),
    (
      name: "registration",
      text: #"""
{
  "version": "7.3",
  "screens": [
    {
      "id": "WELCOME",
      "title": "Create your account",
      "sensitive": ["password"],
      "data": {
        "first_name": {
          "type": "string",
          "__example__": "Amira"
        }
      },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "Form",
            "name": "account_form",
            "children": [
              {
                "type": "TextHeading",
                "text": "`'Welcome, ' ${data.first_name}`"
              },
              {
                "type": "TextBody",
                "text": "It takes about a minute. You can change everything later in your profile."
              },
              {
                "type": "TextInput",
                "name": "full_name",
                "label": "Full name",
                "input-type": "text",
                "required": true,
                "helper-text": "As it stands in your passport"
              },
              {
                "type": "TextInput",
                "name": "email",
                "label": "Email",
                "input-type": "email",
                "required": true
              },
              {
                "type": "TextInput",
                "name": "member_code",
                "label": "Member code",
                "input-type": "text",
                "pattern": "^[A-Z]{2}[0-9]{4}$",
                "helper-text": "Two letters and four digits, like AB1234"
              },
              {
                "type": "TextInput",
                "name": "password",
                "label": "Password",
                "label-variant": "large",
                "input-type": "password",
                "required": true,
                "min-chars": 8,
                "max-chars": 64,
                "helper-text": "At least 8 characters"
              },
              {
                "type": "DatePicker",
                "name": "birthday",
                "label": "Date of birth",
                "min-date": "1920-01-01",
                "max-date": "2010-12-31",
                "helper-text": "You must be 16 or older"
              },
              {
                "type": "OptIn",
                "name": "terms",
                "label": "I agree to the terms.",
                "required": true,
                "on-click-action": {
                  "name": "navigate",
                  "next": {
                    "type": "screen",
                    "name": "TERMS"
                  },
                  "payload": {}
                }
              },
              {
                "type": "EmbeddedLink",
                "text": "How we use your data",
                "on-click-action": {
                  "name": "open_url",
                  "url": "https://example.com/privacy"
                }
              },
              {
                "type": "Footer",
                "label": "Continue",
                "on-click-action": {
                  "name": "navigate",
                  "next": {
                    "type": "screen",
                    "name": "CONFIRM"
                  },
                  "payload": {
                    "full_name": "${form.full_name}",
                    "email": "${form.email}"
                  }
                }
              }
            ]
          }
        ]
      }
    },
    {
      "id": "TERMS",
      "title": "Terms",
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "RichText",
            "text": [
              "# Terms of service",
              "Your account belongs to you alone.",
              "## What we store",
              "- your name and email",
              "- the **date of birth**, to check your age",
              "| what | how long |",
              "| --- | --- |",
              "| account | until you delete it |",
              "| messages | 90 days |"
            ]
          }
        ]
      }
    },
    {
      "id": "CONFIRM",
      "title": "Check your details",
      "terminal": true,
      "data": {
        "full_name": {
          "type": "string",
          "__example__": "Amira Haddad"
        },
        "email": {
          "type": "string",
          "__example__": "amira@example.com"
        }
      },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "TextSubheading",
            "text": "Is everything right?"
          },
          {
            "type": "TextBody",
            "text": "`'Name: ' ${data.full_name}`"
          },
          {
            "type": "TextBody",
            "text": "`'Email: ' ${data.email}`"
          },
          {
            "type": "TextCaption",
            "text": [
              "You will get a **confirmation** by email.",
              "Open it within 24 hours."
            ],
            "markdown": true
          },
          {
            "type": "Footer",
            "label": "Create account",
            "on-click-action": {
              "name": "complete",
              "payload": {
                "full_name": "${data.full_name}",
                "email": "${data.email}",
                "member_code": "${screen.WELCOME.form.member_code}",
                "password": "${screen.WELCOME.form.password}",
                "birthday": "${screen.WELCOME.form.birthday}",
                "terms": "${screen.WELCOME.form.terms}"
              }
            }
          }
        ]
      }
    }
  ]
}

"""#,
      script: #"""
{
  "flow": "../flows/registration.json",
  "token": "signup-17",
  "launch": {"screen": "WELCOME", "data": {"first_name": "Amira"}},
  "steps": [
    {"expect": {"screen": "WELCOME", "text": ["Welcome, Amira"], "footer": false}},
    {"fill": {"full_name": "Amira Haddad", "email": "amira@example", "password": "secret"}},
    {"expect": {"footer": false}},
    {"fill": {"email": "amira@example.com", "password": "long enough", "member_code": "AB1234"}},
    {"tap": {"name": "terms"}},
    {"expect": {"screen": "TERMS"}},
    {"back": true},
    {"expect": {"screen": "WELCOME", "form": {"full_name": "Amira Haddad"}, "footer": false}},
    {"fill": {"terms": true, "birthday": "1990-05-17"}},
    {"tap": {"text": "How we use your data"}},
    {"expect": {"footer": true}},
    {"tap": "footer"},
    {"expect": {"screen": "CONFIRM", "text": ["Name: Amira Haddad", "Email: amira@example.com"]}},
    {"tap": "footer"}
  ],
  "end": {
    "answer": {
      "full_name": "Amira Haddad",
      "email": "amira@example.com",
      "member_code": "AB1234",
      "password": "long enough",
      "birthday": "1990-05-17",
      "terms": true,
      "flow_token": "signup-17"
    }
  }
}

"""#
    ),
    (
      name: "survey",
      text: #"""
{
  "version": "6.3",
  "screens": [
    {
      "id": "VISIT",
      "title": "Your visit",
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "Form",
            "name": "visit_form",
            "children": [
              {
                "type": "TextHeading",
                "text": "How was it?"
              },
              {
                "type": "RadioButtonsGroup",
                "name": "overall",
                "data-source": [
                  {
                    "id": "3_great",
                    "title": "Great"
                  },
                  {
                    "id": "2_fine",
                    "title": "Fine"
                  },
                  {
                    "id": "1_poor",
                    "title": "Not good"
                  }
                ],
                "label": "All in all",
                "required": true
              },
              {
                "type": "CheckboxGroup",
                "name": "liked",
                "data-source": [
                  {
                    "id": "food",
                    "title": "The food",
                    "description": "Taste, portions, choice"
                  },
                  {
                    "id": "staff",
                    "title": "The staff"
                  },
                  {
                    "id": "place",
                    "title": "The place"
                  },
                  {
                    "id": "price",
                    "title": "The price"
                  }
                ],
                "label": "What did you like?",
                "description": "Choose up to three",
                "required": true,
                "min-selected-items": 1,
                "max-selected-items": 3
              },
              {
                "type": "Footer",
                "label": "Next",
                "on-click-action": {
                  "name": "navigate",
                  "next": {
                    "type": "screen",
                    "name": "ABOUT_YOU"
                  },
                  "payload": {
                    "overall": "${form.overall}",
                    "liked": "${form.liked}"
                  }
                }
              }
            ]
          }
        ]
      }
    },
    {
      "id": "ABOUT_YOU",
      "title": "Last question",
      "terminal": true,
      "data": {
        "overall": {
          "type": "string",
          "__example__": "2_fine"
        },
        "liked": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "__example__": ["food"]
        }
      },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {
            "type": "Form",
            "name": "about_form",
            "children": [
              {
                "type": "ChipsSelector",
                "name": "interests",
                "label": "What shall we write about?",
                "description": "We write once a month",
                "data-source": [
                  {
                    "id": "menu",
                    "title": "New dishes"
                  },
                  {
                    "id": "events",
                    "title": "Evenings"
                  },
                  {
                    "id": "offers",
                    "title": "Offers"
                  }
                ],
                "max-selected-items": 2,
                "required": false
              },
              {
                "type": "TextArea",
                "name": "comment",
                "label": "Anything to add?",
                "max-length": 500
              },
              {
                "type": "Footer",
                "label": "Send",
                "on-click-action": {
                  "name": "complete",
                  "payload": {
                    "overall": "${data.overall}",
                    "liked": "${data.liked}",
                    "interests": "${form.interests}",
                    "comment": "${form.comment}"
                  }
                }
              }
            ]
          }
        ]
      }
    }
  ]
}

"""#,
      script: #"""
{
  "flow": "../flows/survey.json",
  "token": "visit-2",
  "steps": [
    {"fill": {"overall": "1_poor"}},
    {"expect": {"footer": false}},
    {"fill": {"liked": ["staff", "food", "price", "place"]}},
    {"expect": {"footer": false}},
    {"fill": {"liked": ["staff"]}},
    {"tap": "footer"},
    {"expect": {"screen": "ABOUT_YOU", "data": {"overall": "1_poor", "liked": ["staff"]}}},
    {"fill": {"interests": ["menu", "offers"], "comment": "The soup was cold."}},
    {"tap": "footer"}
  ],
  "end": {
    "answer": {
      "overall": "1_poor",
      "liked": ["staff"],
      "interests": ["menu", "offers"],
      "comment": "The soup was cold.",
      "flow_token": "visit-2"
    }
  }
}

"""#
    ),
  ]
}
