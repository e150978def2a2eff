import type { CheckId, GivenApp } from '../../../src/diagnosis/evidence/types';
import type { RunningSite } from '../running-site';
import type { NginxChange } from '../nginx/web-server';
import type { HtaccessChange } from './htaccess';

/** The request that shows what is broken. */
export interface Symptom {
	method: 'GET' | 'HEAD' | 'POST';
	/** Below the site's address. */
	path: string;
	/** Who sends it; an administrator with cookie and nonce. */
	as: 'visitor' | 'administrator' | 'application-password';
	/** What the broken site answers. */
	status: number;
}

/** One way a site is broken. Plugins are named by their folder (or file, without .php) in `plugins/`. */
export interface Scenario {
	name: string;
	/** What is broken, one sentence. */
	sentence: string;
	/** What the verdict must say, in plain words. */
	verdict: string;
	where: RunningSite[ 'kind' ][];
	/** Tried in the browser in every run; the others when everything is asked for, since `npm run causes` tries them each time. */
	inBrowser?: true;
	/** Needs a server set up in a way of its own: its name in tests/causes/servers.ts. Other servers leave it out. */
	bench?: string;
	/** Added to the innocent plugins. */
	plugins: string[];
	prepare?: {
		/** Folder in `themes/`. */
		theme?: string;
		/** Files in `mu-plugins/`, without .php. */
		muPlugins?: string[];
		/** File in `settings/`, without .php; runs inside WordPress when everything else is in place. */
		settings?: string;
		htaccess?: HtaccessChange;
		/** What the scenario does to nginx's server block. */
		nginx?: NginxChange;
		/** Files beside WordPress, path → content. A path that ends in a slash is an empty folder. */
		files?: Record< string, string >;
	};
	/** What the person who visits brings along. */
	visit?: {
		/** The request that fails for them, as they paste it; `path` below the site's address. */
		given?: {
			method: string;
			path: string;
			/** Where it is not the site's own. */
			scheme?: 'http' | 'https';
			/** To the host with `www.` before it. */
			www?: true;
			/** Null where what was pasted has no answer in it. */
			status: number | null;
			code?: string;
			/** The page of another website that sends it. */
			from?: string;
			/** The program that sends it. */
			userAgent?: string;
			/** Its Authorization header. */
			authorization?: string;
			/** What is known of the app that sends it. */
			app?: GivenApp;
		};
		/** Seconds by which their clock is ahead. */
		clock?: number;
		/** Cookies besides those of the login: a `Cookie` header's text, `%hash%` for the site's own hash. */
		cookie?: string;
		/** The `Cookie` header outside wp-admin, in place of the login; `%hash%` for the site's own hash. */
		outside?: string;
		/** They compare their account with another one by this question. */
		compare?: { login: string; method: string; route: string };
		/** Login and password they give to the web server's prompt. */
		basic?: string;
	};
	/** Null where nothing is broken, or where the request is made by the browser's own code. */
	symptom: Symptom | null;
	expect: {
		/** Ids of checks of which at least the first must lead the findings; empty when nothing is wrong or only isolation tells. */
		checks: CheckId[];
		/** What isolation must name: each inner list is one cause, two or more of them an interaction. */
		culprits: string[][];
		/** Would fail if something else were off; not the reason now. */
		latent?: string[];
		/** The smallest set that makes the site work again. */
		switchOff?: string[];
		/** Only plugins can be switched; these must be named instead of one. */
		notPlugins?: 'theme' | 'mu-plugin' | 'server';
	};
}
