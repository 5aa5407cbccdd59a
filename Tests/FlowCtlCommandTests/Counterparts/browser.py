"""A person at the sandbox's phone: headless Chromium that taps and types.

Usage: browser.py CHAT_ADDRESS SCENARIO [FOLDER]; prints one line of JSON for each step, pictures go into FOLDER.
"""
import itertools
import json
import os
import shutil
import subprocess
import sys

from playwright.sync_api import expect, sync_playwright

CHAT, SCENARIO = sys.argv[1:3]
FOLDER = sys.argv[3] if len(sys.argv) > 3 else None
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


def tell(**members):
    print(json.dumps(members), flush=True)


def picture(page, name):
    if FOLDER:
        page.screenshot(path=f"{FOLDER}/{name}.png")


def screen(page, name):
    expect(page.locator("#phone")).to_have_attribute("data-screen", name, timeout=15_000)
    expect(page.locator("#phone")).to_have_attribute("aria-busy", "false", timeout=15_000)


def choose(page, name, option):
    field = page.locator(f"#phone [data-name={name}]")
    field.locator("summary").click()
    field.get_by_text(option, exact=True).click()
    expect(page.locator("#phone")).to_have_attribute("aria-busy", "false", timeout=15_000)


def appointment(page):
    """The flow of the fixture from its message to its answer, with a step back on the way."""
    page.goto(CHAT)
    picture(page, "1-chat")
    page.get_by_role("button", name="Book a visit").click()
    screen(page, "APPOINTMENT")
    picture(page, "2-appointment")
    choose(page, "department", "Dermatology")
    choose(page, "location", "North clinic")
    page.locator("#phone [data-name=day] input").fill("2026-12-03")
    page.locator("#phone [data-name=slot]").get_by_text("10:30").click()
    picture(page, "3-filled-in")
    page.locator("#phone").get_by_role("button", name="Continue").click()
    screen(page, "DETAILS")
    page.get_by_label("Name").fill("Ann <b>Example</b>")
    page.locator("#phone").get_by_role("button", name="Back").click()
    screen(page, "APPOINTMENT")
    page.locator("#phone").get_by_role("button", name="Continue").click()
    screen(page, "DETAILS")
    expect(page.get_by_label("Name")).to_have_value("Ann <b>Example</b>")
    page.locator("#phone [data-name=phone] input").fill("+15550100002")
    picture(page, "4-details")
    page.locator("#phone").get_by_role("button", name="Continue").click()
    screen(page, "SUMMARY")
    picture(page, "5-summary")
    page.locator("#phone").get_by_role("button", name="Confirm").click()
    expect(page.locator("#answer")).to_contain_text("visit-2041")
    expect(page.locator("#waits")).to_contain_text("webhook")
    picture(page, "6-answer")
    tell(
        answer=json.loads(page.locator("#answer").inner_text()),
        events=[item.get_attribute("data-event") for item in page.locator("#events [data-event]").all()],
        requests=page.locator("#requests li").count(),
    )
    page.goto(CHAT)
    expect(page.locator("[data-answer]")).to_have_count(1)
    picture(page, "7-chat-with-answer")


def fill_in(page, name, time, wait=lambda: None):
    """The flow of the fixture, without looking around."""
    page.goto(CHAT)
    page.get_by_role("button", name="Book a visit").last.click()
    screen(page, "APPOINTMENT")
    choose(page, "department", "Dermatology")
    wait()
    choose(page, "location", "North clinic")
    page.locator("#phone [data-name=day] input").fill("2026-12-03")
    page.locator("#phone [data-name=slot]").get_by_text(time).click()
    yield
    page.locator("#phone [data-tap=footer]").click()
    screen(page, "DETAILS")
    page.get_by_label("Name").fill(name)
    page.locator("#phone [data-name=phone] input").fill("+15550100002")
    yield
    page.locator("#phone [data-tap=footer]").click()
    screen(page, "SUMMARY")
    tell(summary=page.locator("#phone [data-component=TextBody]").inner_text())
    page.locator("#phone [data-tap=footer]").click()
    expect(page.locator("#waits")).to_contain_text("webhook", timeout=20_000)


def two(page):
    """Two people with the same message, who take turns."""
    other = page.context.browser.new_page()
    for _ in itertools.zip_longest(fill_in(page, "Ann", "9:00"), fill_in(other, "Ben", "10:30")):
        pass
    page.goto(CHAT)
    tell(answers=page.locator("[data-answer]").count())


def restart(page):
    """The sandbox is killed and started again while somebody fills in the flow."""
    for _ in fill_in(page, "Ann", "9:00", wait=lambda: subprocess.run(os.environ["RESTART"], shell=True, check=True)):
        pass
    page.goto(CHAT)
    tell(answers=page.locator("[data-answer]").count())


def files(page):
    """Chooses files in a picker and sends the flow."""
    page.goto(CHAT)
    page.locator("[data-flow]").last.click()
    with page.expect_file_chooser() as chooser:
        page.locator("#phone [data-tap=attach]").click()
    chooser.value.set_files([
        {"name": "Grüße 1.png", "mimeType": "image/png", "buffer": b"first file"},
        {"name": "two.png", "mimeType": "image/png", "buffer": bytes(range(256)) * 1000},
    ])
    expect(page.locator("#phone .files li")).to_have_count(2)
    page.locator("#phone [data-tap=footer]").click()
    screen(page, "THANKS")
    page.locator("#phone [data-tap=footer]").click()
    expect(page.locator("#answer")).not_to_be_empty()
    expect(page.locator("#waits")).to_contain_text("webhook")
    tell(answer=json.loads(page.locator("#answer").inner_text()))


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    try:
        page = browser.new_page(viewport={"width": 900, "height": 900})
        faults = []
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        {"appointment": appointment, "two": two, "restart": restart, "files": files}[SCENARIO](page)
        tell(faults=faults)
    finally:
        browser.close()
