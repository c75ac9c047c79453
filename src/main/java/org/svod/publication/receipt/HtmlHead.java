package org.svod.publication.receipt;

/** The head of the pages for browsers: no script, nothing that is loaded, and readable on a telephone and on paper. */
final class HtmlHead {

    static final String MARKUP = """
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="referrer" content="no-referrer"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <style>
            body{font:16px/1.45 Arial,sans-serif;color:#1f2933;margin:0 auto;padding:16px;max-width:60em}
            h1{font-size:1.7em;margin:0;padding:12px 16px;color:#fff;overflow-wrap:anywhere}
            h2{font-size:1.15em;margin:1.4em 0 .4em;border-bottom:2px solid #1f3a5f}
            p{margin:.5em 0}
            .ACCEPTED{background:#2e7d4f}.REJECTED{background:#b3261e}.WAITING,.DUPLICATE{background:#5b6775}
            .verdict{color:#fff;padding:1px 6px;white-space:nowrap}
            .file{font-size:1.15em;font-weight:bold;overflow-wrap:anywhere}
            table{border-collapse:collapse;width:100%}
            th,td{border:1px solid #c5ced8;padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{background:#e9eef4}
            td.n{text-align:right;white-space:nowrap}
            td.sent{font-family:monospace}
            .ERROR{color:#9b1c1c;font-weight:bold}.WARNING{color:#7a5200}
            hr{border:0;border-top:3px solid #1f3a5f;margin:2em 0}
            @media screen and (max-width:40em){table,tbody,tr,td{display:block;width:auto}thead{display:none}tr{margin:0 0 .8em;border:1px solid #8a97a6}
            td{border:0;border-bottom:1px solid #e9eef4}td.n{text-align:left}td[data-h]:before{content:attr(data-h) ": ";font-weight:bold;font-family:Arial,sans-serif}}
            @media print{body{font-size:11px;padding:0}@page{size:A4;margin:15mm}tr{break-inside:avoid}hr{break-before:page;border:0;margin:0}}
            </style>
            """;

    private HtmlHead() {}
}
