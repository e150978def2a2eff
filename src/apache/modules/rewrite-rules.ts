/**
 * A folder's rules applied to a request.
 */
import type { Match } from '../../pattern';
import { absoluteUri } from '../kernel/escape';
import type { RequestRecord } from '../kernel/request-record';
import { hostOf, ownUrl, schemeOf } from '../kernel/server-name';
import { Undecidable, type World } from '../kernel/world';
import type { Place } from '../syntax/types';
import { allHold } from './rewrite-conditions';
import type { RewriteConfig, RewriteRule } from './rewrite-shapes';
import { setCookie } from './rewrite-cookie';
import type { RewriteScope } from './rewrite-expand';
import { expand } from './rewrite-expand';
import type { RuleFlags } from './rewrite-flags';
import { splitQuery } from './rewrite-query';

/** How the rules left the request. */
export type RulesResult =
	| { kind: 'unchanged' }
	| { kind: 'changed'; noEscape: boolean; place: Place }
	/** A rule answered with a status of its own. */
	| { kind: 'status'; status: number; place: Place }
	/** The rules made an address that is too long. */
	| { kind: 'too-long'; place: Place };

type RuleOutcome = 'no-match' | 'match' | 'match-only' | 'refused';

/** Twice LimitRequestLine: a rule that keeps growing the URL is stopped there. */
const LONGEST_URL = 2 * 8190;

function isOwnHost(
	r: RequestRecord,
	world: World,
	host: string,
	port: number,
	place: Place
): boolean {
	const own = hostOf( r, world );
	if ( host.toLowerCase() !== own.name || port !== own.port ) {
		return false;
	}
	// The request came to this name, but ServerName and ServerAlias may say another one.
	return world.choose( `server is named ${ own.name }:${ own.port }`, place );
}

/** `http://this-host/x` becomes `/x` where no redirect was asked for. */
function reduce( r: RequestRecord, world: World, place: Place ): void {
	const match = /^(https?):\/\/([^/:]*)(?::([^/]*))?([^]*)$/i.exec(
		r.filename
	);
	const scheme = schemeOf( world );
	if ( match?.[ 1 ]?.toLowerCase() !== scheme ) {
		return;
	}
	const standard = scheme === 'https' ? 443 : 80;
	const port =
		match[ 3 ] === undefined ? standard : parseInt( match[ 3 ], 10 ) || 0;
	if ( isOwnHost( r, world, match[ 2 ] ?? '', port, place ) ) {
		r.filename = match[ 4 ] || '/';
	}
}

function setVariables( flags: RuleFlags, scope: RewriteScope ): void {
	for ( const variable of flags.env ) {
		const { text } = expand( variable, scope );
		if ( text.startsWith( '!' ) ) {
			scope.r.env.unset( text.slice( 1 ) );
			scope.world.note( scope.place, {
				kind: 'unsets',
				variable: text.slice( 1 ),
			} );
			continue;
		}
		const colon = text.indexOf( ':' );
		const name = colon < 0 ? text : text.slice( 0, colon );
		scope.r.env.set( name, colon < 0 ? '' : text.slice( colon + 1 ) );
		scope.world.note( scope.place, { kind: 'sets', variable: name } );
	}
	for ( const cookie of flags.cookies ) {
		setCookie( expand( cookie, scope ).text, scope.r );
	}
}

export class RuleRun {
	private changed: ( RulesResult & { kind: 'changed' } ) | undefined;

	public constructor(
		private readonly r: RequestRecord,
		private readonly world: World,
		private readonly config: RewriteConfig,
		private readonly lookAhead: RewriteScope[ 'lookAhead' ]
	) {}

	/** Runs the list; `r.filename` and `r.args` are what the rules made of them. */
	public run(): RulesResult {
		const { rules } = this.config;
		let round = 1;
		for ( let i = 0; i < rules.length; i++ ) {
			const rule = rules[ i ] as RewriteRule;
			const { flags } = rule;
			if ( this.r.main && ( flags.noSubrequest || flags.redirect ) ) {
				continue;
			}
			const outcome = this.apply( rule );
			if ( outcome === 'no-match' ) {
				while ( rules[ i ]?.flags.chain ) {
					i++;
				}
				continue;
			}
			const stop = this.afterMatch( rule, outcome );
			if ( stop === 'stop' ) {
				break;
			}
			if ( stop ) {
				return stop;
			}
			if ( flags.next ) {
				if ( ++round >= flags.rounds ) {
					return { kind: 'status', status: 500, place: rule.place };
				}
				i = -1;
				continue;
			}
			i += flags.skip;
		}
		return this.changed ?? { kind: 'unchanged' };
	}

	private afterMatch(
		rule: RewriteRule,
		outcome: RuleOutcome
	): RulesResult | 'stop' | undefined {
		const { flags, place } = rule;
		if ( this.r.filename.length > LONGEST_URL ) {
			return { kind: 'too-long', place };
		}
		if ( outcome === 'refused' ) {
			return { kind: 'status', status: 403, place };
		}
		if ( flags.status ) {
			this.world.note( place, {
				kind: 'answers',
				status: flags.responseCode,
			} );
			return { kind: 'status', status: flags.responseCode, place };
		}
		if ( outcome === 'match' ) {
			this.changed = { kind: 'changed', noEscape: flags.noEscape, place };
		}
		if ( flags.passThrough ) {
			this.r.filename = `passthrough:${ this.r.filename }`;
			this.changed = { kind: 'changed', noEscape: false, place };
			return 'stop';
		}
		if ( flags.end ) {
			this.r.rewriting.ended = true;
		}
		return flags.end || flags.proxy || flags.last ? 'stop' : undefined;
	}

	/** The path as this folder's rules see it. */
	private visible(): string {
		const uri = this.r.filename + this.r.pathInfo;
		const { directory } = this.config;
		return uri.startsWith( directory )
			? uri.slice( directory.length )
			: uri;
	}

	private scopeFor(
		rule: RewriteRule,
		uri: string,
		match: Match | null
	): RewriteScope {
		const { r, world, lookAhead, config } = this;
		return {
			r,
			world,
			uri,
			rule: rule.negative ? null : match,
			condition: null,
			place: rule.place,
			lookAhead,
			base: config.base?.path ?? config.directory,
		};
	}

	private apply( rule: RewriteRule ): RuleOutcome {
		const uri = this.visible();
		const match = rule.pattern.search( uri );
		if ( match === 'undecided' ) {
			throw new Undecidable( rule.place );
		}
		if ( ( match !== null ) === rule.negative ) {
			return 'no-match';
		}
		const scope = this.scopeFor( rule, uri, match );
		if ( ! allHold( rule.conditions, scope ) ) {
			return 'no-match';
		}
		scope.place = rule.place;
		this.world.note( rule.place, { kind: 'matches' } );
		let made = '';
		if ( ! rule.noSubstitution ) {
			const expanded = expand( rule.substitution, scope, rule.flags );
			if ( expanded.unsafeQuestionMark && ! rule.flags.allow3F ) {
				return 'refused';
			}
			made = expanded.text;
		}
		setVariables( rule.flags, scope );
		if ( rule.noSubstitution ) {
			this.force( rule, scope );
			return 'match-only';
		}
		this.substitute( rule, made, scope );
		return 'match';
	}

	/** [H] and [T]: handler and type, for the end of the fixups. */
	private force( rule: RewriteRule, scope: RewriteScope ): void {
		const { handler, type } = rule.flags;
		if ( handler !== undefined ) {
			this.r.forcedHandler =
				expand( handler, scope, rule.flags ).text.toLowerCase() ||
				this.r.forcedHandler;
		}
		if ( type !== undefined ) {
			this.r.forcedType =
				expand( type, scope, rule.flags ).text.toLowerCase() ||
				this.r.forcedType;
		}
	}

	private substitute(
		rule: RewriteRule,
		made: string,
		scope: RewriteScope
	): void {
		const { r, world } = this;
		const { flags, place } = rule;
		const relative = ! made.startsWith( '/' ) && ! absoluteUri( made );
		r.filename = relative ? this.config.directory + made : made;
		if ( flags.discardPathInfo ) {
			r.pathInfo = '';
		}
		splitQuery( r, flags );
		if ( flags.proxy ) {
			r.filename = `proxy:${ absoluteUri( r.filename ) ? r.filename : ownUrl( r, world, r.filename ) }`;
			return;
		}
		if ( flags.redirect ) {
			if ( ! absoluteUri( r.filename ) ) {
				const slash = r.filename.startsWith( '/' ) ? '' : '/';
				r.filename = ownUrl( r, world, slash + r.filename );
			}
			r.status = flags.responseCode;
			return;
		}
		reduce( r, world, place );
		if ( absoluteUri( r.filename ) ) {
			r.status = flags.responseCode;
			return;
		}
		if (
			! flags.keepSlashes &&
			! relative &&
			! rule.substitution.startsWith( '//' )
		) {
			r.filename = r.filename.replace( /^\/+/, '/' );
		}
		this.force( rule, scope );
	}
}
