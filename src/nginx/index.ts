export { decide, type Decision } from './decide';
export type { NginxRequest, NginxWorld } from './kernel/request';
export {
	parseConfiguration,
	type Broken,
	type Directive,
	type Parsed,
	type Place,
} from './syntax/parse';
