/**
 * What mod_rewrite's directives come to.
 */
import type { Expression } from '../expression';
import type { Pattern } from '../../pattern';
import type { Place } from '../syntax/types';
import type { RuleFlags } from './rewrite-flags';

export type ConditionTest =
	| { kind: 'pattern'; pattern: Pattern }
	| { kind: 'expression'; expression: Expression }
	| { kind: 'file'; what: string }
	| { kind: 'text'; operator: '<' | '<=' | '>' | '>=' | '='; operand: string }
	| {
			kind: 'number';
			operator: '<' | '<=' | '>' | '>=' | '=';
			operand: number;
	  };

export interface RewriteCondition {
	input: string;
	test: ConditionTest;
	negative: boolean;
	noCase: boolean;
	orNext: boolean;
	place: Place;
}

export interface RewriteRule {
	pattern: Pattern;
	negative: boolean;
	substitution: string;
	/** `-`, or a status: the URL stays as it is. */
	noSubstitution: boolean;
	flags: RuleFlags;
	conditions: RewriteCondition[];
	place: Place;
}

export interface RewriteConfig {
	engine?: { on: boolean; place: Place };
	base?: { path: string; place: Place };
	options: string[] | undefined;
	/** Absolute path with a slash at the end; rules see what follows it. */
	directory: string;
	conditions: RewriteCondition[];
	rules: RewriteRule[];
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		rewrite: RewriteConfig;
	}
}
