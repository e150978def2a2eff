import type { Form } from '../reading/written';
import { accessLog } from './access-log';
import { answerWords } from './answer-words';
import { automation } from './automation';
import { axiosError } from './axios';
import { codeAlone } from './code-alone';
import { consoleLines } from './console';
import { curl } from './curl';
import { curlError } from './curl-error';
import { curlTranscript } from './curl-transcript';
import { devtoolsHeaders } from './devtools-headers';
import { editorNotice } from './editor-notice';
import { errorLog } from './error-log';
import { fetchCall } from './fetch';
import { firewallEvent } from './firewall-event';
import { guzzle } from './guzzle';
import { har } from './har';
import { htmlAnswer } from './html-answer';
import { httpAnswer } from './http-answer';
import { httpFile } from './http-file';
import { httpie } from './httpie';
import { httpRequest } from './http-request';
import { iisLog } from './iis-log';
import { javascript } from './javascript';
import { jsonData } from './json-data';
import { jsonError } from './json-error';
import { mcpCommand } from './mcp-command';
import { mcpConfig } from './mcp-config';
import { mcpLog } from './mcp-log';
import { mcpSettings } from './mcp-settings';
import { okhttp } from './okhttp';
import { nodeWpapi } from './node-wpapi';
import { otherCode } from './other-code';
import { phpCode } from './php-code';
import { phpDump } from './php-dump';
import { plainText } from './plain-text';
import { postman } from './postman';
import { postmanConsole } from './postman-console';
import { powershell } from './powershell';
import { python } from './python';
import { pythonTraceback } from './python-traceback';
import { redirection } from './redirection';
import { reqwest } from './reqwest';
import { siteHealth } from './site-health';
import { wget } from './wget';
import { woocommerceClient } from './woocommerce-client';
import { woocommerceLog } from './woocommerce-log';
import { wpCli } from './wp-cli';
import { xmlRpcFault } from './xml-rpc';
import { yoast } from './yoast';

/**
 * Every form that is known. The first that recognises a text and reads something in it is taken, so the narrower ones come first.
 */
export const forms: readonly Form[] = [
	har,
	postman,
	mcpCommand,
	mcpConfig,
	mcpSettings,
	curl,
	powershell,
	curlTranscript,
	wget,
	httpie,
	woocommerceLog,
	woocommerceClient,
	httpFile,
	errorLog,
	firewallEvent,
	iisLog,
	accessLog,
	redirection,
	yoast,
	siteHealth,
	devtoolsHeaders,
	postmanConsole,
	pythonTraceback,
	guzzle,
	reqwest,
	axiosError,
	okhttp,
	consoleLines,
	httpRequest,
	httpAnswer,
	otherCode,
	nodeWpapi,
	fetchCall,
	python,
	phpCode,
	phpDump,
	javascript,
	automation,
	mcpLog,
	wpCli,
	htmlAnswer,
	jsonData,
	jsonError,
	editorNotice,
	xmlRpcFault,
	curlError,
	plainText,
	codeAlone,
	answerWords,
];
